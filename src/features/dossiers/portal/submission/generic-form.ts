import type { Form } from "#core/form/form";
import type { Procedure } from "#features/procedures";
import { messages } from "./messages.ts";

const { vi, en } = messages;

const both = (
  name: "genericPage" | "genericRequest" | "genericRequestHint" | "genericDetails" | "genericDetailsHint",
) => ({
  vi: vi[name],
  en: en[name],
});

/** For procedures without a form of their own: what is asked, in the applicant's words; the papers say the rest. */
const genericForm: Form = {
  id: "generic",
  pages: [
    {
      id: "request",
      title: both("genericPage"),
      fields: [
        {
          id: "request",
          type: "long-text",
          label: both("genericRequest"),
          hint: both("genericRequestHint"),
          required: true,
        },
        {
          id: "details",
          type: "long-text",
          label: both("genericDetails"),
          hint: both("genericDetailsHint"),
          required: false,
        },
      ],
    },
  ],
};

export const formOf = (procedure: Procedure): Form => procedure.form ?? genericForm;
