// A line on which nothing moves is cut, but not while it is we who are silent: a browser that is cut before a word of the
// answer sends its request a second time by itself, and opening a hundred agencies takes minutes on a busy machine.
import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export function cutSilent(server: Server, ms: number): void {
  const answers = new WeakMap<Socket, ServerResponse>()
  server.timeout = ms
  server.on('request', ({ socket }, answer) => answers.set(socket, answer))
  server.on('timeout', (socket: Socket) => {
    const answer = answers.get(socket)
    const isOurs = answer?.req.complete && !answer.headersSent && !answer.writableEnded
    if (!isOurs) socket.destroy()
  })
}
