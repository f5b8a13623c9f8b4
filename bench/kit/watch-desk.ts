import { get } from "node:http";
import { openConnection } from "./connection.ts";

/** A desk as a browser keeps it: told by server-sent events, it fetches the part with the calls, and sees who rings. */
export function watchDesk(port: number, token: string, onSeen: (caller: string) => void): { close(): void } {
  const cookie = `gd_session=${token}`;
  const connection = openConnection(port);
  const seen = new Set<string>();
  let fetching = false;
  let again = false;

  const refresh = async (): Promise<void> => {
    if (fetching) return void (again = true);
    fetching = true;
    const reply = await connection.send("GET", "/can-bo/duong-day-nong/dang-goi", { headers: `cookie: ${cookie}\r\n` });
    for (const [, caller = ""] of reply.body.toString().matchAll(/class="number">(\d+)</g)) {
      if (!seen.has(caller)) onSeen(caller);
      seen.add(caller);
    }
    fetching = false;
    if (again) {
      again = false;
      await refresh();
    }
  };
  const request = get(
    { host: "127.0.0.1", port, path: "/can-bo/duong-day-nong/luong", headers: { cookie } },
    (answer) => {
      answer.setEncoding("utf8");
      answer.on("data", (text: string) => {
        if (text.includes("event: calls")) refresh().catch(() => undefined);
      });
      answer.on("error", () => undefined);
    },
  );
  request.on("error", () => undefined);
  return {
    close() {
      request.destroy();
      connection.close();
    },
  };
}
