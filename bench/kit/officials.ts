import { openConnection } from "./connection.ts";

/** The demo officials of Ngô Quyền ward through whose hands a dossier goes. */
const usernames = {
  receiver: "tiepnhan.ngoquyen",
  specialist: "chuyenvien.ngoquyen",
  leader: "lanhdao.ngoquyen",
} as const;

export type Desk = keyof typeof usernames;

/** The `Authorization` header line of each desk. */
export type Officials = Readonly<Record<Desk, string>>;

export async function signInOfficials(port: number): Promise<Officials> {
  const header = async (username: string): Promise<string> =>
    `authorization: Bearer ${await signIn(port, username)}\r\n`;
  return {
    receiver: await header(usernames.receiver),
    specialist: await header(usernames.specialist),
    leader: await header(usernames.leader),
  };
}

/** The session token of a demo account; the console takes it in its cookie `gd_session`. */
export async function signIn(port: number, username: string): Promise<string> {
  const connection = openConnection(port);
  const reply = await connection.send("POST", "/api/v1/sessions", {
    headers: `idempotency-key: sign-in-${username}-${performance.timeOrigin}-${performance.now()}\r\n`,
    body: JSON.stringify({ username, password: "gan-dan-demo" }),
  });
  connection.close();
  if (reply.status !== 201) throw new Error(`${username} could not sign in: ${reply.body.toString()}`);
  return (JSON.parse(reply.body.toString()) as { token: string }).token;
}
