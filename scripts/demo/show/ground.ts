// The ground is plain JS; here is what we use of it, with types.
interface Child {
  readonly stop: () => Promise<void>
}
interface Children {
  readonly run: (
    name: string,
    cmd: string,
    args: string[],
    how: { env: NodeJS.ProcessEnv; logs: string },
  ) => Child
  readonly freePort: () => Promise<number>
  readonly answers: (url: string, withinMs: number) => Promise<void>
  readonly lastWords: (path: string, lines: number) => string
}
interface Mongod {
  readonly startMongod: (dir: string) => Promise<Child & { uri: (database: string) => string }>
}
interface Shell {
  readonly exec: (
    cmd: string,
    args: string[],
    how?: { env?: NodeJS.ProcessEnv; cwd?: string },
  ) => Promise<string>
}

const of = async <T>(name: string): Promise<T> =>
  (await import(new URL(`../../ground/${name}.mjs`, import.meta.url).href)) as T

export const { run, freePort, answers, lastWords } = await of<Children>('children')
export const { startMongod } = await of<Mongod>('mongod')
export const { exec } = await of<Shell>('shell')
