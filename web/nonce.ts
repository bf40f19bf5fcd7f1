// First import of the screens. antd writes some <style> elements without the page's nonce (scroll lock, scrollbar
// measure); the policy would refuse them. Every style element that enters the page gets it here.
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

const create = Document.prototype.createElement

/** `createElement` has overloads for every tag; ours passes all of them on. */
function createWithNonce(this: Document, ...asked: Parameters<typeof create>): HTMLElement {
  const element = Reflect.apply(create, this, asked)
  if (element instanceof HTMLStyleElement) element.nonce = nonce
  return element
}
Document.prototype.createElement = createWithNonce
