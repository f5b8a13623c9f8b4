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
  const connection = openConnection(port);
  const signIn = async (username: string): Promise<string> => {
    const reply = await connection.send("POST", "/api/v1/sessions", {
      headers: `idempotency-key: sign-in-${username}-${performance.timeOrigin}-${performance.now()}\r\n`,
      body: JSON.stringify({ username, password: "gan-dan-demo" }),
    });
    if (reply.status !== 201) throw new Error(`${username} could not sign in: ${reply.body.toString()}`);
    const { token } = JSON.parse(reply.body.toString()) as { token: string };
    return `authorization: Bearer ${token}\r\n`;
  };
  const officials = {
    receiver: await signIn(usernames.receiver),
    specialist: await signIn(usernames.specialist),
    leader: await signIn(usernames.leader),
  };
  connection.close();
  return officials;
}
