/** One message of the Asterisk Manager Interface: lines `Name: value`, names as Asterisk writes them. */
export type AmiPacket = Readonly<Record<string, string>>;

export type AmiPacketReader = {
  /** The packets that these bytes complete, in order. Throws `AmiProtocolFault` when it is not Asterisk that speaks. */
  read(bytes: string): AmiPacket[];
};

export class AmiProtocolFault extends Error {}

/** Longer than any packet Asterisk 22 writes; what does not end by then is no packet. */
const mostCharacters = 256 * 1024;

/** Cuts the stream into packets. The greeting comes first, as a line of its own. */
export function createAmiPacketReader(): AmiPacketReader {
  let waiting = "";
  let greeted = false;
  const takeGreeting = (): boolean => {
    const end = waiting.indexOf("\r\n");
    if (end < 0) return false;
    const line = waiting.slice(0, end);
    if (!line.startsWith("Asterisk Call Manager/"))
      throw new AmiProtocolFault(`Not an Asterisk manager: ${line.slice(0, 60)}`);
    waiting = waiting.slice(end + 2);
    return (greeted = true);
  };
  return {
    read(bytes) {
      waiting += bytes;
      if (!greeted && !takeGreeting()) {
        if (waiting.length > 200) throw new AmiProtocolFault("The greeting never ends.");
        return [];
      }
      const parts = waiting.split("\r\n\r\n");
      waiting = parts.pop() ?? "";
      if (waiting.length > mostCharacters) throw new AmiProtocolFault("A packet never ends.");
      return parts.map(packetIn);
    },
  };
}

function packetIn(text: string): AmiPacket {
  const packet: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) packet[line.slice(0, colon)] = line.slice(colon + 1).trim();
  }
  return packet;
}

/** An action as Asterisk reads it. Throws when a value would end its line: that is how other actions are smuggled in. */
export function writeAmiAction(fields: AmiPacket): string {
  const lines = Object.entries(fields).map(([name, value]) => {
    if (/[\r\n\0]/.test(name + value)) throw new AmiProtocolFault(`${name} holds a line break.`);
    return `${name}: ${value}\r\n`;
  });
  return `${lines.join("")}\r\n`;
}
