import { readFileSync } from "node:fs";
import type { ConfigReader } from "./config-reader.ts";
import type { Localised } from "./i18n/locale.ts";
import type { NotifySettings } from "./notify/open-notifier.ts";
import { readZaloOaConfig } from "./zalo-oa/read-config.ts";

type Wrong = (name: string, sentence: Localised) => void;
type Asked = { readonly read: ConfigReader; readonly wrong: Wrong };

const usualSmsBody = '{"sender":"{sender}","to":"{to}","text":"{text}","reference":"{reference}"}';
const zaloUrl = "https://business.openapi.zalo.me/message/template";

/** The providers that an operator has connected; a provider named by halves is a sentence, not a silent nothing. */
export function readNotifyConfig(read: ConfigReader, wrong: Wrong): NotifySettings {
  const asked = { read, wrong };
  return { ...readSmtp(asked), ...readSms(asked), ...readZalo(asked), ...readZaloOaConfig(read, wrong) };
}

function readSmtp({ read, wrong }: Asked): Pick<NotifySettings, "smtp"> {
  const url = read.url("SMTP_URL", ["smtp:", "smtps:"]);
  const from = read.text("MAIL_FROM", /^[^<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/, texts.mailFrom);
  const tls = read.oneOf("SMTP_TLS", ["required", "possible", "off"]) ?? "required";
  if (url && !from) wrong("MAIL_FROM", texts.beside("SMTP_URL"));
  return url && from ? { smtp: { url, from, tls } } : {};
}

function readSms({ read, wrong }: Asked): Pick<NotifySettings, "sms"> {
  const url = read.url("SMS_URL", ["http:", "https:"]);
  const sender = read.text("SMS_SENDER");
  const token = read.text("SMS_TOKEN");
  const accepted = read.text("SMS_ACCEPTED");
  const body = jsonIn(read.text("SMS_BODY") ?? usualSmsBody);
  const settings = { plain: read.onOff("SMS_PLAIN", true), knowsRepeats: read.onOff("SMS_KNOWS_REPEATS", false) };
  const whole = JSON.stringify(body) ?? "";
  if (!whole.includes("{to}") || !whole.includes("{text}")) wrong("SMS_BODY", texts.smsBody);
  if (url && !sender) wrong("SMS_SENDER", texts.beside("SMS_URL"));
  if (!url || !sender) return {};
  return { sms: { url, sender, body, ...settings, ...(token ? { token } : {}), ...(accepted ? { accepted } : {}) } };
}

function readZalo({ read, wrong }: Asked): Pick<NotifySettings, "zalo"> {
  const tokenFile = read.text("ZALO_TOKEN_FILE");
  const url = read.url("ZALO_URL", ["http:", "https:"]) ?? zaloUrl;
  const given = read.text("ZALO_TEMPLATES");
  if (!tokenFile) return {};
  if (!isReadable(tokenFile)) {
    wrong("ZALO_TOKEN_FILE", texts.tokenFile);
    return {};
  }
  const pairs = (given ?? "").split(",").map((pair) => pair.trim().split("="));
  if (!pairs.every(([name, id]) => /^[a-z-]+$/i.test(name ?? "") && /^\d+$/.test(id ?? "")))
    wrong("ZALO_TEMPLATES", texts.templates);
  return { zalo: { url, tokenFile, templates: Object.fromEntries(pairs) as Record<string, string> } };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReadable(file: string): boolean {
  try {
    return readFileSync(file, "utf8").trim() !== "";
  } catch {
    return false;
  }
}

const texts = {
  mailFrom: {
    vi: "cần một địa chỉ thư, ví dụ Một cửa <mot-cua@example.vn>.",
    en: "needs a mail address such as One stop <mot-cua@example.vn>.",
  },
  smsBody: {
    vi: "cần một JSON có chỗ {to} và {text}.",
    en: "needs JSON with the places {to} and {text}.",
  },
  tokenFile: {
    vi: "tệp không đọc được hoặc rỗng.",
    en: "the file cannot be read or is empty.",
  },
  templates: {
    vi: "cần các cặp như accepted=123456, cách nhau bằng dấu phẩy.",
    en: "needs pairs such as accepted=123456, separated by commas.",
  },
  beside: (name: string): Localised => ({
    vi: `cần có khi ${name} được đặt.`,
    en: `is needed beside ${name}.`,
  }),
};
