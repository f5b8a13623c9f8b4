import type { Socket } from "node:net";
import { doorRefusals, type DoorRefusal } from "./messages.ts";
import { plainPage } from "./plain-page.ts";

const codes: Readonly<Record<string, DoorRefusal>> = { HPE_HEADER_OVERFLOW: "door.header_too_large" };

/** Answers what never became a request (broken HTTP, headers too long), by hand on the socket, and hangs up. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const text = doorRefusals[codes[error.code ?? ""] ?? "door.bad_request"];
  const body = Buffer.from(plainPage(text));
  const status = text.status === 431 ? "431 Request Header Fields Too Large" : "400 Bad Request";
  socket.write(
    `HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
  );
  socket.end(body);
}
