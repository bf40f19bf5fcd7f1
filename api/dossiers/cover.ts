// The words on the cover. The province's name is that of its people's committee in the list of agencies.
import type { Agency } from '../../schemas/agency.ts'
import type { DossierOrder } from '../../dossier/order.ts'
import type { Printing } from './freeze.ts'
import type { Gathered } from './gather.ts'

const committee = /^(?:Ủy ban nhân dân|UBND) +((?:tỉnh|thành phố) +(.+))$/iu

export function coverOf({ round, scope }: Gathered, printing: Printing): DossierOrder['cover'] {
  const { campaign } = round
  const agencies = [...round.agencies.values()]
  const { province, place } = placeOf(agencies)
  const words = scopeWords({ round, scope })
  return {
    province,
    agency: agencies.find(({ isHomeAffairs }) => isHomeAffairs)?.name ?? 'Sở Nội vụ',
    title: 'Hồ sơ tài liệu kiểm chứng',
    campaign: campaign.name,
    ...(words && { scope: words }),
    year: campaign.year,
    place,
    review: campaign.kind === 'internal' ? 'thẩm định' : 'rà soát',
    ...printing,
  }
}

export function scopeWords({ round, scope }: Pick<Gathered, 'round' | 'scope'>): string | undefined {
  if (scope.kind === 'agency') return round.agencies.get(scope.agency)?.name
  if (scope.kind === 'campaign') return undefined
  const area = round.set.nodes.find(({ code }) => code === scope.area)
  return `Lĩnh vực ${scope.area}. ${area?.name ?? ''}`
}

export function placeOf(agencies: readonly Pick<Agency, 'name' | 'isIssuerOnly'>[]): {
  province: string
  place: string
} {
  const names = agencies.filter(({ isIssuerOnly }) => isIssuerOnly).map(({ name }) => committee.exec(name))
  const [, province, place] = names.find((match) => match !== null) ?? []
  return province && place
    ? { province: `Ủy ban nhân dân ${province}`, place }
    : { province: 'Ủy ban nhân dân', place: '……' }
}
