/* global Document, scriptArgs, print */
// For `mutool run`: what MuPDF sees in a PDF, as JSON. Its own dialect of JavaScript, of before 2015.
var doc = new Document(scriptArgs[0])
function target(uri) {
  if (/^[a-z]+:/.test(uri)) return uri
  var at = doc.resolveLink(uri)
  return typeof at === 'number' ? at + 1 : at.page + 1
}
/** Flat, each before what lies under it; by hand, because its stack is shallow. */
function marks(top) {
  var found = []
  var waiting = (top || []).slice().reverse()
  while (waiting.length) {
    var one = waiting.pop()
    found.push({ title: one.title, to: one.uri ? target(one.uri) : null })
    waiting = waiting.concat((one.down || []).slice().reverse())
  }
  return found
}
function words(page) {
  var lines = []
  page.toStructuredText('').walk({
    beginLine: function () {
      lines.push('')
    },
    onChar: function (c) {
      lines[lines.length - 1] += c
    },
  })
  return lines
}
var pages = []
for (var i = 0; i < doc.countPages(); i++) {
  var page = doc.loadPage(i)
  var links = page.getLinks().map(function (link) {
    return target(link.uri || link.getURI())
  })
  pages.push({ label: page.getLabel ? page.getLabel() : null, lines: words(page), links: links })
}
print(JSON.stringify({ pages: pages, outline: marks(doc.loadOutline()) }))
