import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { hasPoppler, listMissing } from "../read-pdf.ts";
import type { Person } from "./person.ts";

/** Where the pictures go: `npm run pictures` names docs/pictures/papers, a plain test run keeps none. */
const folder = process.env["PAPER_PICTURES"];

/**
 * Opens a paper with the person's own browser session, reads these words in it, and keeps the picture of its first page
 * under that name.
 */
export async function takePaper(person: Person, path: string, kept: { name: string; words: readonly string[] }) {
  const reply = await person.page.context().request.get(new URL(path, person.page.url()).href);
  expect(reply.status(), path).toBe(200);
  expect(reply.headers()["content-type"], path).toContain("application/pdf");
  const pdf = await reply.body();
  if (hasPoppler()) expect(listMissing(pdf, kept.words), path).toEqual([]);
  if (folder) draw(pdf, join(folder, kept.name));
}

function draw(pdf: Buffer, target: string): void {
  const scratch = mkdtempSync(join(tmpdir(), "paper-picture-"));
  try {
    mkdirSync(join(target, ".."), { recursive: true });
    writeFileSync(join(scratch, "paper.pdf"), pdf);
    const drawing = ["-png", "-r", "72", "-gray", "-singlefile", join(scratch, "paper.pdf"), target];
    execFileSync("pdftoppm", drawing, { stdio: "ignore" });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
