const maskDigits = (phone: string): string =>
  phone.length < 7 ? "*".repeat(phone.length) : `${phone.slice(0, 3)}${"*".repeat(phone.length - 5)}${phone.slice(-2)}`;

/** Enough of a phone number or an e-mail address for its owner to know it, too little for anybody else. */
export function maskRecipient(to: string): string {
  const at = to.lastIndexOf("@");
  return at > 0 ? `${[...to][0]}***${to.slice(at)}` : maskDigits(to);
}
