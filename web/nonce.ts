// First import of the screens. antd writes some <style> elements without the page's nonce (scroll lock, scrollbar
// measure); the policy would refuse them. Every style element made by our own scripts gets it here.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
const create = document.createElement.bind(document) as (tag: string, how?: ElementCreationOptions) => HTMLElement

document.createElement = ((tag: string, how?: ElementCreationOptions) => {
  const element = create(tag, how)
  if (element instanceof HTMLStyleElement) element.nonce = nonce
  return element
}) as typeof document.createElement

export { nonce }
