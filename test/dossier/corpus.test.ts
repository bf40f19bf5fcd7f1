// Odd PDFs in one dossier: every page of what opens, one page that says why for what does not, and nothing else. Sixty of
// the corpus here; all of it with CORPUS=all.
import { expect } from 'chai'
import { bindCorpus, differences, disagreements } from './corpus/check.ts'
import { quickCorpus, some, wholeCorpus } from './corpus/make.ts'

describe('a dossier of odd files', function () {
  this.timeout(1_800_000)
  const isWhole = process.env['CORPUS'] === 'all'
  let corpus: Awaited<ReturnType<typeof bindCorpus>>
  before(async () => {
    const all = isWhole ? await wholeCorpus() : some(await quickCorpus(), 60)
    corpus = await bindCorpus(all.filter(({ bytes }) => bytes.length > 0 || isWhole))
  })

  it('holds every page of what opens, and exactly one for everything else', () => {
    const wrong = corpus.taken.flatMap(({ odd, file: { content }, exits }, n) => {
      const { labels, files } = corpus.result.entries[n]!
      const pages = content.kind === 'view' ? content.pages : 1
      const isExpected = odd.pages === undefined || odd.pages === (content.kind === 'view' ? pages : 0)
      if (isExpected && labels.length === pages && files[0]!.pages === pages) return []
      const what = content.kind === 'view' ? `${pages} pages` : content.reason
      return [`${odd.name}: expected ${odd.pages}, ${what}, ${labels.length} labels (${exits.join(', ')})`]
    })
    expect(wrong).to.deep.equal([])
    expect(corpus.unbindable).to.deep.equal([])
  })

  it('is read alike by Poppler, MuPDF and pdf.js: pages, stamps, labels, links, bookmarks', async () => {
    expect(await disagreements(corpus)).to.deep.equal([])
  })

  it('shows every page as its view does, above the strip', async () => {
    expect(await differences(corpus)).to.deep.equal([])
  })
})
