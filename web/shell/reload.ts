/** After an update the old parts are gone from the server; the browser says so in its own words. */
export const isChunkGone = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|Importing a module script failed|preload CSS/i.test(error.message)
