// A product that was handed in before goes into slots that are open now.
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { PlaceFields, usePlaces } from './places.tsx'
import { productName, seenOf, type Task } from './shapes.ts'

export function CiteDialog({ task, of, onClose }: { task: Task; of: string; onClose: () => void }) {
  const product = task.products.find(({ version }) => version === of)
  const places = usePlaces({ ...task, leaves: task.leaves.filter(({ why }) => why === undefined) }, of)
  const { cites, codes } = places
  return (
    <ActDialog
      title={`Gắn sản phẩm vào tiêu chí: nhiệm vụ ${task.code}`}
      act={codes ? `Gắn vào tiêu chí ${codes}` : undefined}
      done="Đã gắn sản phẩm vào tiêu chí."
      labelOf={() => 'Tiêu chí'}
      run={() =>
        put('/api/v1/plans/{id}/tasks/{code}/products/{version}/citations', {
          ...seenOf(task),
          ...{ version: of, cites },
        })
      }
      onClose={onClose}
    >
      <p>{product && productName(product)}</p>
      <PlaceFields places={places} />
    </ActDialog>
  )
}
