import { foldVietnamese } from "#core/text/fold";

/** Letters as people count them; the most is limited where input is read. */
const leastLength = 10;

// What is tried first wherever passwords are guessed; with the least length these few are the ones left.
const tooCommon = new Set([
  "1234567890",
  "12345678910",
  "0123456789",
  "0987654321",
  "1111111111",
  "123456789a",
  "matkhau123",
  "matkhau1234",
  "password123",
  "password1234",
  "qwertyuiop",
  "1q2w3e4r5t",
  "abcd123456",
  "abc1234567",
  "vietnam123",
  "hanoi12345",
  "anhyeuem123",
  "administrator",
]);

export type PasswordFault = "staff.password_too_short" | "staff.password_too_easy";

/** What is wrong with a password somebody chose. Length is what protects; no rules about kinds of characters. */
export function faultOfPassword(password: string, username: string): PasswordFault | undefined {
  const letters = [...password.normalize("NFC")];
  if (letters.length < leastLength) return "staff.password_too_short";
  const folded = foldVietnamese(password).replaceAll(" ", "");
  const isName = folded.includes(username) || username.includes(folded);
  const repeats = new Set(letters).size < 4;
  return isName || repeats || tooCommon.has(folded) ? "staff.password_too_easy" : undefined;
}
