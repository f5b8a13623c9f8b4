import type { Following } from "#platform/following";

/** Books of a till stay with the centre that kept them, and go along in the database with the dossier they are about. */
export const paymentsFollow: Following = {
  rules: [
    {
      table: "payment_refund",
      follows: "stays",
      joined: "with-dossier",
      dossier: `(select r.dossier_code from payment_receipt r where r.province_code = payment_refund.province_code
        and r.centre = payment_refund.centre and r.series = payment_refund.series and r.number = payment_refund.number)`,
    },
    { table: "payment_receipt", follows: "stays", joined: "with-dossier", dossier: "dossier_code" },
    {
      table: "payment_order",
      follows: "moves",
      joined: "with-dossier",
      dossier: "dossier_code",
      live: "state = 'open'",
      columns: [{ name: "centre", names: "organisation" }],
      noun: { vi: "yêu cầu thanh toán chưa trả", en: "unpaid orders" },
    },
    {
      table: "payment_notice",
      follows: "stays",
      joined: "moves",
      live: "state in ('pending', 'unmatched')",
      noun: { vi: "báo có chưa khớp", en: "unmatched payments" },
    },
    {
      table: "payment_account",
      follows: "stays",
      joined: "stays",
      columns: [{ name: "centre", names: "organisation" }],
      setting: { vi: "tài khoản nhận tiền", en: "bank account" },
    },
    { table: "receipt_series", follows: "stays", joined: "stays" },
    { table: "cash_closing", follows: "stays", joined: "stays" },
  ],
};
