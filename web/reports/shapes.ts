import type { Output } from '../api/client.ts'

export type Board = Output<'/api/v1/reports', 'get'>
export type Row = Board['rows'][number]
export type Terms = Board['terms']
export type Settings = Board['settings']
export type Report = Output<'/api/v1/reports/{id}', 'get'>
export type Move = Report['moves'][number]
export type Consolidation = Output<'/api/v1/report-years/{year}/{period}', 'get'>

export const periods = ['q1', 'h1', 'm9', 'year'] as const
export type Period = (typeof periods)[number]
export const parts = ['achievements', 'hindrances', 'proposals'] as const
export type Part = (typeof parts)[number]

export const seenOf = ({ id, revision }: Report) => ({ id, revision })
