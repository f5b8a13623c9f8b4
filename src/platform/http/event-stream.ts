import type { FastifyReply, FastifyRequest } from "fastify";
import type { ServerResponse } from "node:http";
import type { LiveEvent } from "./page-door.ts";
import { Trouble } from "./trouble.ts";

/** The open pages that are told of news as it happens (server-sent events). */
export type EventStreams = {
  open(
    request: FastifyRequest,
    reply: FastifyReply,
    follow: (send: (event: LiveEvent) => void) => () => void,
  ): FastifyReply;
  /** Ends all; browsers come back by themselves, to another server or to this one when it is up again. */
  close(): void;
};

const most = 2_000;
/** Below the usual minute after which proxies give up on a connection that says nothing. */
const heartbeatMs = 15_000;
const comeBackMs = 2_000;
/** A reader so far behind is gone or hopeless; it comes back and reads the present. */
const mostUnreadBytes = 1024 * 1024;

export function createEventStreams(): EventStreams {
  const open = new Set<ServerResponse>();
  return {
    open(request, reply, follow) {
      if (open.size >= most) throw new Trouble("door.busy");
      const headers = reply.getHeaders();
      reply.hijack();
      const { raw } = reply;
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) raw.setHeader(name, value);
      raw.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        // Proxies would wait for a whole page.
        "x-accel-buffering": "no",
      });
      raw.write(`retry: ${comeBackMs}\n\n`);
      open.add(raw);
      const send = ({ name, data }: LiveEvent): void => {
        if (raw.writableLength > mostUnreadBytes) return void raw.destroy();
        raw.write(`event: ${name}\n${data.split("\n").map((line) => `data: ${line}\n`).join("")}\n`); // prettier-ignore
      };
      const stop = follow(send);
      const beat = setInterval(() => raw.write(": still here\n\n"), heartbeatMs);
      beat.unref();
      request.raw.socket.setKeepAlive(true);
      raw.on("close", () => {
        clearInterval(beat);
        open.delete(raw);
        stop();
      });
      return reply;
    },
    close: () => open.forEach((raw) => raw.end()),
  };
}
