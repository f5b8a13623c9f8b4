import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "node:net";
import { insideCommand } from "./asterisk-folder.ts";

/** Who can be dialled: the number, and the port of loopback where sipp plays that telephone. */
export type FarEnd = { readonly number: string; readonly port: number };

export type Asterisk = {
  readonly amiPort: number;
  readonly sipPort: number;
  readonly secret: string;
  /** Ends it as a power cut would and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

type Plan = {
  readonly amiPort: number;
  readonly sipPort: number;
  readonly farEnds: readonly FarEnd[];
  /** Lines of the context `hotline`. */
  readonly dialplan: readonly string[];
  /** False: events carry no time, and whoever hears them takes their own: a test that drives the clock. */
  readonly tellsTime?: boolean;
};

const secret = "a secret for tests only";

/** Asterisk 22 from the folder, on loopback only, with configuration and state in a temporary folder inside it. */
export async function startAsterisk(folder: string, plan: Plan): Promise<Asterisk> {
  mkdirSync(join(folder, "tmp"), { recursive: true });
  const own = mkdtempSync(join(folder, "tmp", "gan-dan-"));
  const inside = `/tmp/${basename(own)}`;
  for (const each of ["etc", "run", "log", "spool", "db"]) mkdirSync(join(own, each));
  for (const [name, text] of Object.entries(filesOf(inside, plan))) writeFileSync(join(own, "etc", name), text);
  let child: ChildProcess;
  const start = async (): Promise<void> => {
    const [program, args] = insideCommand(folder, `/usr/sbin/asterisk -f -C ${inside}/etc/asterisk.conf`);
    child = spawn(program, args, { stdio: "ignore" });
    await untilListening(plan.amiPort, child);
  };
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  try {
    await start();
  } catch (fault) {
    await end();
    throw fault;
  }
  return {
    amiPort: plan.amiPort,
    sipPort: plan.sipPort,
    secret,
    async restart() {
      await end();
      await start();
    },
    async stop() {
      await end();
      rmSync(own, { recursive: true, force: true });
    },
  };
}

async function untilListening(port: number, child: ChildProcess): Promise<void> {
  for (let turn = 0; turn < 600; turn += 1) {
    if (child.exitCode !== null) throw new Error(`Asterisk ended with ${child.exitCode} at its start.`);
    const socket = connect(port, "127.0.0.1");
    const answers = await Promise.race([once(socket, "data").then(() => true), once(socket, "error").then(() => false)]).catch(() => false); // prettier-ignore
    socket.destroy();
    if (answers) return;
    await sleep(100);
  }
  throw new Error("Asterisk does not listen.");
}

const endpoint = ({ number, port }: FarEnd): string => `
[${number}]
type = aor
contact = sip:${number}@127.0.0.1:${port}
[${number}]
type = endpoint
transport = loopback
context = internal
aors = ${number}
disallow = all
allow = ulaw
direct_media = no
`;

const filesOf = (
  inside: string,
  { amiPort, sipPort, farEnds, dialplan, tellsTime = true }: Plan,
): Readonly<Record<string, string>> => ({
  "asterisk.conf": `
[directories]
astetcdir => ${inside}/etc
astmoddir => /usr/lib/x86_64-linux-gnu/asterisk/modules
astvarlibdir => /var/lib/asterisk
astdbdir => ${inside}/db
astkeydir => ${inside}/db
astdatadir => /usr/share/asterisk
astspooldir => ${inside}/spool
astrundir => ${inside}/run
astlogdir => ${inside}/log
[options]
verbose = 0
`,
  "logger.conf": "[logfiles]\nmessages => warning,error\n",
  "modules.conf": "[modules]\nautoload = yes\nnoload = chan_iax2.so\nnoload = pbx_dundi.so\nnoload = res_hep.so\n",
  "manager.conf": `
[general]
enabled = yes
bindaddr = 127.0.0.1
port = ${amiPort}
timestampevents = ${tellsTime ? "yes" : "no"}
[gandan]
secret = ${secret}
read = call,user
write = originate,reporting
`,
  "pjsip.conf": `
[loopback]
type = transport
protocol = udp
bind = 127.0.0.1:${sipPort}
[outside]
type = endpoint
transport = loopback
context = hotline
disallow = all
allow = ulaw
direct_media = no
[outside]
type = identify
endpoint = outside
match = 127.0.0.1
${farEnds.map(endpoint).join("")}`,
  "extensions.conf": `[general]\nstatic = yes\n[hotline]\n${dialplan.join("\n")}\n[internal]\n`,
  "rtp.conf": "[general]\nrtpstart = 21000\nrtpend = 22999\n",
});
