// First import of the screens. antd writes some <style> elements without the page's nonce (scroll lock, scrollbar
// measure); the policy would refuse them. Every style element that the page makes gets it here.
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

interface Maker {
  createElement: (this: Document, tag: string, how?: ElementCreationOptions) => HTMLElement
}
const maker = Document.prototype as unknown as Maker
const create = maker.createElement

maker.createElement = function (tag, how) {
  const element = create.call(this, tag, how)
  if (element instanceof HTMLStyleElement) element.nonce = nonce
  return element
}
