import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callState, timesContradict, waitedSeconds } from "./call.ts";
import { dialledNumber } from "./dialled.ts";
import { foldCall, joinFacts } from "./fold-call.ts";
import { judgeEvent } from "./judge-event.ts";
import { provesCaller } from "./proof.ts";

const at = new Date("2026-11-16T08:00:00+07:00");
const second = (n: number): Date => new Date(at.getTime() + n * 1000);

const anyEvent = fc.record(
  {
    kind: fc.constantFrom("ringing", "answered", "missed", "ended", "recorded"),
    at: fc.integer({ min: -60, max: 600 }).map(second),
    line: fc.constantFrom("02253666122", "1022"),
    caller: fc.constantFrom("0912345678", "0987654321"),
    callerName: fc.constantFrom("Nguyễn Văn Mẫu", "Trần Thị Mẫu"),
    answeredBy: fc.constantFrom("101", "102"),
    recording: fc.constantFrom("a.wav", "b.wav"),
  },
  { requiredKeys: ["kind", "at"] },
);

describe("a call folded from events", () => {
  it("is the same whatever their order and however often each came", () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 8 }).chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events, ...events], {
              minLength: events.length * 2,
              maxLength: events.length * 2,
            }),
          ),
        ),
        ([events, again]) => {
          expect(foldCall(again)).toEqual(foldCall(events));
        },
      ),
    );
  });

  it("may be joined in any grouping", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), fc.array(anyEvent), (one, other) => {
        expect(joinFacts(foldCall(one), foldCall(other))).toEqual(foldCall([...other, ...one]));
      }),
    );
  });

  it("is answered when one telephone answered and the others missed it", () => {
    const facts = foldCall([
      { kind: "ringing", at },
      { kind: "missed", at: second(20) },
      { kind: "answered", at: second(12), answeredBy: "102" },
    ]);
    expect(callState(facts, second(30))).toBe("talking");
    expect(waitedSeconds(facts)).toBe(12);
    expect(facts.answeredBy).toBe("102");
  });

  it("is not known to be answered when nothing is told for five minutes", () => {
    const facts = foldCall([{ kind: "ringing", at }]);
    expect(callState(facts, second(299))).toBe("ringing");
    expect(callState(facts, second(301))).toBe("unheard");
  });

  it("has no waiting time when it was answered before it rang", () => {
    const facts = foldCall([
      { kind: "ringing", at: second(30) },
      { kind: "answered", at },
    ]);
    expect(timesContradict(facts)).toBe(true);
    expect(waitedSeconds(facts)).toBeUndefined();
  });
});

describe("an event that comes in", () => {
  const judge = (event: object) => judgeEvent(event, { at, isLine: (number) => number === "02253666122" });
  const good = {
    id: "1.ringing",
    call: "1",
    kind: "ringing",
    at: "2026-11-16T08:00:00+07:00",
    line: "+84 225 3666 122",
  };

  it("is taken with its numbers as they are dialled", () => {
    expect(judge({ ...good, caller: "0084912345678" })).toEqual({
      kind: "taken",
      event: { id: "1.ringing", call: "1", kind: "ringing", at, line: "02253666122", caller: "0912345678" },
    });
  });

  it("keeps a withheld number withheld", () => {
    expect(judge({ ...good, caller: "anonymous" })).toMatchObject({ kind: "taken", event: { call: "1" } });
  });

  it.each([
    ["script in the caller's name", { callerName: "<script>alert(1)</script>" }],
    ["a line break in the caller's name", { callerName: "Mẫu\r\nAction: Originate" }],
    ["a name of 81 letters", { callerName: "M".repeat(81) }],
  ])("goes on without its name for %s", (_what, fault) => {
    const verdict = judge({ ...good, ...fault });
    expect(verdict).toMatchObject({ kind: "taken", note: "strange-name" });
    expect(JSON.stringify(verdict)).not.toContain("callerName");
  });

  it.each([
    ["no object", null, "malformed"],
    ["a list", [], "malformed"],
    ["an unknown kind", { ...good, kind: "exploded" }, "malformed"],
    ["an id that is no word", { ...good, id: "a b" }, "malformed"],
    ["no time", { ...good, at: "yesterday" }, "malformed"],
    ["the 31st of February", { ...good, at: "2026-02-31T08:00:00+07:00" }, "malformed"],
    ["a caller that is no number", { ...good, caller: "0912'; drop table" }, "malformed"],
    ["a time three minutes ahead", { ...good, at: "2026-11-16T08:03:00+07:00" }, "ahead"],
    ["a time eight days ago", { ...good, at: "2026-11-08T07:00:00+07:00" }, "too-old"],
    ["a line that nobody publishes", { ...good, line: "02253000000" }, "unknown-line"],
  ])("is set aside with a reason for %s", (_what, event, reason) => {
    expect(judge(event as object)).toEqual({ kind: "strange", reason });
  });

  it("never throws, whatever is sent", () => {
    fc.assert(
      fc.property(fc.anything(), (told) => {
        expect(["taken", "strange"]).toContain(judge(told as object).kind);
      }),
    );
  });
});

describe("a dialled number", () => {
  it.each([
    ["+84 225 3666 122", "02253666122"],
    ["0084912345678", "0912345678"],
    ["84912345678", "0912345678"],
    ["1022", "1022"],
    ["18001096", "18001096"],
    ["+44 20 7946 0000", "00442079460000"],
    ["abc", undefined],
    ["12", undefined],
  ])("%s is dialled %s", (written, dialled) => expect(dialledNumber(written)).toBe(dialled));
});

describe("a caller's proof", () => {
  const dossiers = [{ code: "H24.019-261116-0001", ownerPersonalId: "031199900123" }];

  it("is the last four digits of the ID number or the whole code, however it is written", () => {
    expect(provesCaller("0123", dossiers)).toBe(true);
    expect(provesCaller("h24 019 261116 0001", dossiers)).toBe(true);
  });

  it.each(["", "123", "1234", "0001", "261116", "H24.019"])("is not %j", (said) =>
    expect(provesCaller(said, dossiers)).toBe(false),
  );

  it("may be the code of a case the number has sent", () =>
    expect(provesCaller("31 4827 3951", [{ code: "31-4827-3951" }])).toBe(true));

  it("cannot be given where there is no dossier and no case", () => expect(provesCaller("0123", [])).toBe(false));
});
