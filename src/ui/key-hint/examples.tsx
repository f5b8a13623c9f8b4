import { KeyHint } from "./view.tsx";

export const examples = { letter: <KeyHint of="N" />, named: <KeyHint of="Enter" /> };
