// Which addresses of the internet the server may ask in an officer's stead: public ones alone. Whoever may name an address
// would else read through us what only our own network can reach.
import { BlockList, isIP } from 'node:net'
import { networkInterfaces } from 'node:os'

export interface WebRules {
  readonly ports: readonly number[]
  /** Networks that are asked although they are not public. */
  readonly dangerouslyAllowed: readonly string[]
}

const nameOf = (family: number) => (family === 6 ? 'ipv6' : 'ipv4')

/** Of the IANA registries of special-purpose addresses: all that leads to no public host. */
const special = listOf([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // Teredo, benchmarks, ORCHID; 6to4, which holds an IPv4 address of any kind; documentation.
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
])
/** Outside of it no IPv6 address is a public one: loopback, unique local, link-local, multicast, mapped and translated IPv4. */
const global6 = listOf(['2000::/3'])

export function mayAsk(address: string, { dangerouslyAllowed }: WebRules): boolean {
  const family = isIP(address)
  if (family === 0) return false
  if (listOf(dangerouslyAllowed).check(address, nameOf(family))) return true
  if (family === 6 && !global6.check(address, 'ipv6')) return false
  return !special.check(address, nameOf(family)) && !isOwn(address)
}

/** As text of a setting: an address, or a network with its bits. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  return isIP(address) > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)) // prettier-ignore
}

/** A machine with a public address offers more to itself than to others. */
const isOwn = (address: string): boolean =>
  Object.values(networkInterfaces()).some((all) => all?.some((one) => one.address === address))

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address)
    list.addSubnet(address, bits === undefined ? (family === 4 ? 32 : 128) : Number(bits), nameOf(family))
  }
  return list
}
