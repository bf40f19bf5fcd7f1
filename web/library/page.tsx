// Tài liệu: an agency's library, or all that a reviewer, a leader or an auditor may read.
import { Button } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { DropHere } from './drop-here.tsx'
import { FilePicker } from '../kit/drop-zone.tsx'
import { LinkButton } from '../kit/link-button.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { agencyPath, campaignPath, useScope } from '../shell/scope.tsx'
import { upload } from '../upload/tray-store.ts'
import { Facets } from './facets.tsx'
import { ImportFolder } from './import-folder.tsx'
import { List } from './list.tsx'
import { NoScanner } from './scan.tsx'
import { Search } from './search.tsx'
import { SnapshotDialog } from './snapshot.tsx'
import { useLibrary } from './use-library.ts'
import './library.css'

const Photos = lazy(() => import('../photos/photos.tsx').then((part) => ({ default: part.Photos })))

export function Page() {
  const { campaign, agency, may, me, isOfAgency } = useLibraryScope()
  const library = useLibrary(isOfAgency ? agency?.id : undefined, campaign?.slug)
  const picker = useRef<HTMLInputElement>(null)
  const [isImporting, setImporting] = useState(false)
  const [isPhotographing, setPhotographing] = useState(false)
  const [isSnapping, setSnapping] = useState(false)
  useTitle('Tài liệu')
  const canUpload = isOfAgency && may('documents.upload')
  const slug = campaign?.slug ?? ''
  const base =
    isOfAgency && agency ? agencyPath(slug, agency.code, 'tai-lieu') : campaignPath(slug, 'tai-lieu')
  const take = (files: File[]) => agency && upload(agency.id, files)
  return (
    <>
      <PageHead
        title="Tài liệu"
        meta={isOfAgency && agency ? `Kho của ${agency.name}` : 'Tài liệu đã gửi hoặc đã gắn vào tiêu chí'}
      >
        <Search />
        {isOfAgency && may('assessments.work') && (
          <LinkButton size="middle" to={`${base}/su-dung`}>
            Dùng ở đâu
          </LinkButton>
        )}
        {canUpload && (
          <>
            <Button size="middle" onClick={() => setImporting(true)}>
              Nhập từ hệ thống văn bản
            </Button>
            {me.canSnapshot && (
              <Button size="middle" onClick={() => setSnapping(true)}>
                Chụp trang web
              </Button>
            )}
            <Button size="middle" onClick={() => setPhotographing(true)}>
              Chụp ảnh
            </Button>
            <Button size="middle" type="primary" onClick={() => picker.current?.click()}>
              Tải tài liệu lên
            </Button>
          </>
        )}
        <FilePicker ref={picker} onFiles={take} />
      </PageHead>
      <DropHere enabled={canUpload} onFiles={take}>
        <div className="library">
          <Facets
            agency={isOfAgency ? agency?.id : undefined}
            isChecking={library.data?.rows.some(({ state }) => state === 'received') ?? false}
          />
          <section className="library-list" aria-label="Danh sách tài liệu">
            <NoScanner />
            <Wait for={library}>
              {(found) => (
                <List
                  {...found}
                  base={base}
                  showAgency={!isOfAgency}
                  more={library.more}
                  {...(canUpload && { onUpload: () => picker.current?.click() })}
                />
              )}
            </Wait>
          </section>
        </div>
      </DropHere>
      {isPhotographing && (
        <Suspense>
          <Photos onFile={(file) => take([file])} onClose={() => setPhotographing(false)} />
        </Suspense>
      )}
      {isSnapping && agency && (
        <SnapshotDialog agency={agency.id} base={base} onClose={() => setSnapping(false)} />
      )}
      {isImporting && agency && <ImportFolder agency={agency.id} onClose={() => setImporting(false)} />}
    </>
  )
}

/** Of the agency in the address; without one, of all. */
export function useLibraryScope() {
  const scope = useScope()
  return { ...scope, isOfAgency: location.pathname.includes('/co-quan/') }
}
