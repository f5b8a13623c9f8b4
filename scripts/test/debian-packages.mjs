// What the suites need from the system: a browser for journeys, PostgreSQL for the second engine, pdftotext for papers.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

const onPath = (name) => spawnSync("which", [name], { stdio: "ignore" }).status === 0;

/** Where Debian keeps PostgreSQL's programs, newest version first; undefined when it is not installed. */
export function postgresPrograms() {
  const home = "/usr/lib/postgresql";
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  const version = versions.find((each) => existsSync(`${home}/${each}/bin/initdb`));
  return version && `${home}/${version}/bin`;
}

const needs = [
  { name: "chromium", present: () => onPath("chromium"), without: "browser journeys" },
  { name: "postgresql", present: () => postgresPrograms() !== undefined, without: "stores on PostgreSQL" },
  { name: "poppler-utils", present: () => onPath("pdftotext"), without: "the text of printed papers" },
  { name: "qpdf", present: () => onPath("qpdf"), without: "the structure of printed papers" },
  { name: "libreoffice-calc-nogui", present: () => onPath("soffice"), without: "workbooks opened by LibreOffice" },
  { name: "zbar-tools", present: () => onPath("zbarimg"), without: "scanning the printed payment code" },
  { name: "debootstrap", present: () => onPath("debootstrap"), without: "calls through a real Asterisk" },
  { name: "sip-tester", present: () => onPath("sipp"), without: "calls through a real Asterisk" },
  { name: "curl", present: () => onPath("curl"), without: "the examples of the API guide" },
  { name: "jq", present: () => onPath("jq"), without: "the examples of the API guide" },
];

const missing = () => needs.filter(({ present }) => !present());

/** Installs what is missing when this machine lets us, and says in one sentence what stays out. */
export function provideDebianPackages() {
  if (missing().length === 0) return;
  if (process.getuid?.() === 0 && onPath("apt-get")) aptInstall(missing().map(({ name }) => name));
  const absent = missing();
  if (absent.length === 0) return;
  const names = absent.map(({ name }) => name).join(" ");
  console.log(
    `Skipped without ${names}: ${[...new Set(absent.map(({ without }) => without))].join(", ")}. Install: sudo apt-get install ${names}`,
  );
}

function aptInstall(names) {
  console.log(`Installing ${names.join(", ")} …`);
  const apt = (...args) => {
    const done = spawnSync("apt-get", ["-qq", "-o=Dpkg::Use-Pty=0", ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "pipe", "pipe"],
      encoding: "utf8",
    });
    if (done.status !== 0) console.error(`apt-get ${args[0]} failed:\n${done.stderr}`);
    return done.status === 0;
  };
  // A stale list of packages may still do when the network does not.
  apt("update");
  apt("install", "--yes", "--no-install-recommends", ...names);
}
