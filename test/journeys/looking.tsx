import { readdirSync } from "node:fs";
import type { VNode } from "preact";
import { defineFeature } from "#platform/feature";
import { page, redirect, type PageRoute } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { CheckField, LongTextField, TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import { List } from "#ui/list/view";
import { PapersList } from "#ui/papers-list/view";

export const components = readdirSync(new URL("../../src/ui/", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => readdirSync(new URL(`../../src/ui/${name}`, import.meta.url)).includes("examples.tsx"));

const readExamples = async (name: string): Promise<Record<string, VNode>> =>
  ((await import(`../../src/ui/${name}/examples.tsx`)) as { examples: Record<string, VNode> }).examples;

/** What the forms were sent, newest last. */
export const received: Record<string, string | string[]>[] = [];

/** Pages only for looking: each component's examples, a list, a form that is kept, papers to tick. */
const lookingPages: readonly PageRoute[] = [
  {
    method: "GET",
    path: "/mau/:name",
    async handle({ params }) {
      const examples = await readExamples(params["name"] ?? "");
      return page(
        "Mẫu",
        <div class="stack wide">
          <h1>Mẫu</h1>
          {Object.entries(examples).map(([name, example]) => (
            <div key={name}>{example}</div>
          ))}
        </div>,
      );
    },
  },
  {
    method: "GET",
    path: "/mau-giay",
    handle: async () =>
      page(
        "Giấy",
        <div class="stack">
          <h1>Giấy</h1>
          <PapersList
            keep="mau"
            papers={[
              { id: "a", name: "Giấy A" },
              { id: "b", name: "Giấy B" },
            ]}
          />
        </div>,
        { scripts: ["paper-ticks"] },
      ),
  },
  {
    method: "GET",
    path: "/mau-viet",
    handle: async ({ formKey }) =>
      page(
        "Viết",
        <div class="stack">
          <h1>Viết</h1>
          <KeyedForm formKey={formKey()} action="/mau-viet" keep="mau-viet">
            <TextField name="name" label="Tên" />
            <LongTextField name="text" label="Lời" />
            <CheckField name="agree" label="Đồng ý" />
            <TextField name="password" label="Mật khẩu" type="password" />
            <Button>Gửi</Button>
          </KeyedForm>
        </div>,
        { scripts: ["keep-draft"] },
      ),
  },
  {
    method: "POST",
    path: "/mau-viet",
    handle: async ({ body }) => {
      received.push({ ...body });
      return redirect("/mau-giay");
    },
  },
];

const working: readonly PageRoute[] = [
  {
    method: "GET",
    path: "/mau-viec",
    handle: async ({ formKey }) =>
      page(
        "Việc",
        <div class="stack">
          <h1>Việc</h1>
          <List
            caption="Việc"
            columns={[{ title: "Mã" }]}
            rows={["1", "2", "3"].map((key) => ({
              key,
              href: `/can-bo/phim?${key}`,
              cells: [<a href={`/can-bo/phim?${key}`}>Hồ sơ {key}</a>],
            }))}
            empty="Hết việc"
          />
          <KeyedForm formKey={formKey()} action="/can-bo/mau-viec">
            <div class="scan" data-module="scan-box">
              <TextField name="scan" label="Quét thẻ" />
              <button name="do" value="scan" class="button quiet">
                Đọc thẻ
              </button>
            </div>
            <TextField name="note" label="Ghi chú" />
            <Button name="do" value="forward" hotkey="F">
              Chuyển
            </Button>
          </KeyedForm>
        </div>,
        { scripts: ["scan-box"], keys: [{ key: "F", does: "chuyển" }] },
      ),
  },
  {
    method: "POST",
    path: "/mau-viec",
    handle: async ({ body }) => {
      received.push({ ...body });
      return redirect("/can-bo/phim");
    },
  },
];

export const looking = defineFeature({ name: "looking", needs: [], portal: lookingPages, console: working });
