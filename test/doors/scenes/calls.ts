import {
  answerIntoCase,
  changeHotlineSettings,
  checkLine,
  closeCallBack,
  finishCall,
  keepNotes,
  logCall,
  manageSystem,
  promiseToCaller,
  settleStrangeEvent,
  takeCall,
  takeCallEvents,
  verifyCaller,
} from "#features/hotline";
import { asCommand } from "#platform/feature";
import { usualSettings } from "../../../src/features/hotline/call-backs/settings.ts";
import { promisedCall, ringingCall, strangeEvent } from "../call-stage.ts";
import { by } from "../cast.ts";
import { isForeign, refusedBy, type Scene } from "../scene.ts";
import { travelTo } from "../travel.ts";

const answering = by("receiver specialist centre-head", "centre province");
const managing = by("administrator", "province foreign-province");
let nextMinute = 0;

/** What is done with a call that rings; for everybody else there is no such call. */
const atCall = (
  command: Scene["command"],
  when: string,
  more: object = {},
  scene: Partial<Pick<Scene, "alsoRight">> = {},
): Scene => ({
  command,
  when,
  allowed: answering,
  elsewhere: refusedBy("hotline.unknown_call"),
  prepare: async (world) => {
    const callId = await ringingCall(world);
    return { input: () => ({ callId, ...more }) };
  },
  ...scene,
});

export const callScenes: readonly Scene[] = [
  {
    command: asCommand(takeCallEvents),
    when: "a telephone system tells of a call",
    // What an event holds is judged one by one: what is wrong is set aside, the sending is not refused.
    alsoRight: /^events\./,
    allowed: ["system"],
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async (world) => {
      const at = world.clock.now().toISOString();
      const told = { id: `scene-${(nextMinute += 1)}`, call: "scene", kind: "ringing", at, line: "02253666122" };
      return { input: () => ({ provinceCode: "31", systemId: "stage", events: [told] }) };
    },
  },
  // One call cannot be taken by two: each who may takes another.
  atCall(asCommand(takeCall), "a call rings"),
  atCall(asCommand(keepNotes), "somebody is on the line", { text: "Hỏi về giấy khai sinh", revision: 1 }),
  atCall(asCommand(finishCall), "a call is over", { subject: "Đã hướng dẫn" }),
  atCall(asCommand(answerIntoCase), "a caller has something to say", {
    kind: "question",
    text: "Khi nào có kết quả?",
    name: "Nguyễn Văn Mẫu",
    address: "12 phố Mẫu",
    anonymous: false,
    procedureCode: "",
    dossierCode: "",
    urgent: false,
  }),
  atCall(asCommand(promiseToCaller), "nobody can answer now", {
    phone: "0912345678",
    name: "Nguyễn Văn Mẫu",
    subject: "Hỏi lại",
  }),
  {
    command: asCommand(verifyCaller),
    when: "a caller says the end of their ID number",
    allowed: answering,
    elsewhere: refusedBy("hotline.unknown_call"),
    prepare: async (world) => {
      await travelTo(world, "received");
      const callId = await ringingCall(world);
      return { input: () => ({ callId, said: "0123" }) };
    },
  },
  {
    command: asCommand(logCall),
    when: "a telephone rings that no system reports",
    allowed: answering,
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => ({
      input: () => ({ organisationId: "11329.c", phone: "0912345678", subject: "Hỏi giờ làm việc", callBack: false }),
    }),
  },
  {
    command: asCommand(closeCallBack),
    when: "somebody has been called back",
    allowed: answering,
    elsewhere: refusedBy("hotline.unknown_call_back"),
    prepare: async (world) => {
      const { id, version } = await promisedCall(world);
      return { input: () => ({ callBackId: id, version, outcome: "reached", note: "Đã trả lời" }) };
    },
  },
  {
    command: asCommand(manageSystem),
    when: "a province gets a telephone system",
    allowed: managing,
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => ({ input: () => ({ systemId: "tong-dai", name: "Tổng đài Mẫu", change: "open" }) }),
  },
  {
    command: asCommand(settleStrangeEvent),
    when: "something was set aside",
    allowed: by("administrator", "province"),
    elsewhere: (name) => (name === "administrator@foreign-province" ? "hotline.unknown_event" : "access.not_allowed"),
    prepare: async (world) => {
      const eventId = await strangeEvent(world);
      return { input: () => ({ eventId, how: "discarded" }) };
    },
  },
  {
    command: asCommand(changeHotlineSettings),
    when: "a province promises other times",
    alsoRight: /^(?:callBackMinutes|goodSeconds|ringSeconds|nearMinutes|fewestToRank|fewestToRise) is a number$/,
    allowed: managing,
    elsewhere: refusedBy("access.not_allowed"),
    prepare: async () => ({ input: () => usualSettings }),
  },
  {
    command: asCommand(checkLine),
    when: "a line has just been repaired",
    allowed: by("administrator", "province"),
    elsewhere: (name) => (isForeign(name) && name.endsWith("province") ? "hotline.unknown_line" : "access.not_allowed"),
    prepare: async (world) => {
      // Two test calls of a line are never planned for the same moment.
      world.clock.advance(1);
      return { input: () => ({ line: "02253666122" }) };
    },
  },
];
