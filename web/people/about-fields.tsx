import { TextField } from '../kit/fields.tsx'
import { fieldLabels } from './shapes.ts'

export interface About {
  name: string
  position: string
  email: string
  capacity: string
}

interface Props {
  about: About
  /** Only somebody who signs for an agency has a capacity. */
  isHead: boolean
  onChange: (change: Partial<About>) => void
}

export function AboutFields({ about, isHead, onChange }: Props) {
  const field = (name: keyof About, hint?: string) => (
    <TextField
      label={fieldLabels[name]!}
      name={name}
      value={about[name]}
      required={name === 'name'}
      hint={hint}
      onType={(text) => onChange({ [name]: text })}
    />
  )
  return (
    <div className="two-fields">
      {field('name')}
      {field('position')}
      {field('email')}
      {isHead && field('capacity', 'KT. GIÁM ĐỐC, TL. … Để trống với người đứng đầu.')}
    </div>
  )
}
