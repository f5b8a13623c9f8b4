import { openCase } from "#features/cases";
import { asCommand } from "#platform/feature";
import { usualCaseRules } from "../../../src/features/cases/model/case-rules.ts";
import { by, type MemberName } from "../cast.ts";
import { commandNamed } from "../command-named.ts";
import { refusedBy, type Scene } from "../scene.ts";

const home = "centre committee return-centre other-centre other-committee province";
const citizens: readonly MemberName[] = [
  "owner",
  "receipt-holder",
  "stranger",
  "other-receipt-holder",
  "nameless-citizen",
  "anyone",
  "system",
];

const said = {
  kind: "feedback",
  topic: "procedure",
  channel: "counter",
  about: "11329.c",
  text: "Tôi đã nộp hồ sơ hai tuần mà chưa ai trả lời.",
  priority: "normal",
  contact: { name: "Nguyễn Văn Mẫu", phone: "0912345678", anonymous: false, reply: "sms", locale: "vi" },
};

export const caseScenes: readonly Scene[] = [
  {
    command: asCommand(openCase),
    when: "somebody has something to say",
    allowed: [...by("receiver specialist leader centre-head supervisor", home), ...citizens],
    elsewhere: refusedBy("case.other_province"),
    // What is left out is the usual; a name may be any text.
    alsoRight: /^(?:contact\.)?(?:name|text) is (?:half a letter|the sign 0)$/,
    prepare: async () => ({ input: () => said }),
  },
  {
    command: commandNamed("case.set-rules"),
    when: "a province wants other terms",
    allowed: by("administrator", "province foreign-province"),
    elsewhere: refusedBy("access.not_allowed"),
    // Any whole number of days will do.
    alsoRight: /\.amount is a number$|\.mostExtensions is a number$/,
    prepare: async () => ({ input: () => usualCaseRules }),
  },
];
