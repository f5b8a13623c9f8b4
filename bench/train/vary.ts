import { withoutMarks } from "#core/text/fold";

type Chance = () => number;
const pick = <Item>(from: readonly Item[], chance: Chance): Item => from[Math.floor(chance() * from.length)] as Item;

/** What people say around the matter itself; it must tell the model nothing. */
const openers =
  "cho em hỏi|cho tôi hỏi|dạ cho con hỏi|anh chị ơi|ad ơi|xin hỏi|nhờ tư vấn giúp|alo|ờ|dạ|bác hỏi tí|cháu ơi cho bà hỏi|em chào anh chị|mọi người ơi|tui hỏi chút|please tell me|hello|trời ơi|nhà tôi ở xa|tôi đang đi làm công ty|em là sinh viên|tôi già rồi không rành|vợ chồng tôi|hàng xóm bảo|người ta nói".split(
    "|",
  );
const closers =
  "thì cần giấy tờ gì|mất bao lâu|bao nhiêu tiền|ở đâu|nộp ở đâu|làm online được không|có cần đi không|mấy ngày xong|hết bao nhiêu ạ|cần mang theo gì|phải làm sao|thế nào|lấy mẫu ở đâu|ai đi làm được|có phải về quê không|xin chỉ giúp|với ạ|vậy|hả|được hông|đc ko ạ|tới mô làm|what documents do I need|how long does it take|how much is it|can I do it online|where do I go|bây giờ bỏ huyện rồi thì ra đâu|sau sáp nhập thì làm ở đâu|hồ sơ gồm những gì|tốn phí không|chiều có lấy được không|gấp lắm|tra cứu hồ sơ ở đâu|nộp hôm trước chưa thấy trả lời|số điện thoại để hỏi".split(
    "|",
  );
const places =
  "ở phường Thới Bình quận Ninh Kiều cũ|ở xã Tân Phú huyện Châu Thành cũ|ở Hà Nội|ở Bình Dương|ở quê Nghệ An|tại phường Hòa Khánh Bắc|ở thị trấn cũ|ở xã mới|trên thành phố|ở Đà Nẵng|huyện Tuy Phước|ở Sài Gòn|Buôn Ma Thuột|in Ho Chi Minh City|in Can Tho".split(
    "|",
  );

const slang: readonly (readonly [RegExp, readonly string[]])[] = [
  [/không/gu, ["ko", "k", "hông", "hong", "hok", "hổng"]],
  [/được/gu, ["đc", "dc"]],
  [/làm/gu, ["lm", "mần"]],
  [/muốn/gu, ["mún", "mu"]],
  [/đăng ký/gu, ["đk", "đăng kí", "dk"]],
  [/căn cước/gu, ["cccd", "cc"]],
  [/hộ khẩu/gu, ["hk"]],
  [/bảo hiểm y tế/gu, ["bhyt", "bảo hiểm"]],
  [/giấy khai sinh/gu, ["gks", "khai sanh"]],
  [/sinh/gu, ["sanh"]],
  [/chồng/gu, ["ck"]],
  [/(^| )vợ/gu, ["$1vk"]],
  [/gì/gu, ["j", "chi"]],
  [/bố/gu, ["ba", "cha", "tía", "thầy"]],
  [/mẹ/gu, ["má", "mạ", "u"]],
  [/tôi/gu, ["tui", "t", "mình", "em"]],
  [/bao nhiêu/gu, ["bn", "nhiêu", "mấy"]],
];

/** One more way of saying the same: accents left out, slips, slang, things said around it, words left out. */
export function vary(text: string, chance: Chance): string {
  let said = text;
  if (chance() < 0.3) for (const [from, to] of slang) if (chance() < 0.4) said = said.replace(from, pick(to, chance));
  if (chance() < 0.35) said = leaveOut(said, chance);
  if (chance() < 0.4) said = `${pick(openers, chance)} ${said}`;
  if (chance() < 0.45) said = `${said} ${pick(closers, chance)}`;
  if (chance() < 0.15) said = `${said} ${pick(places, chance)}`;
  if (chance() < 0.3) said = slip(said, chance);
  const accents = chance();
  if (accents < 0.4) return withoutMarks(said);
  return accents < 0.55 ? loseSome(said, chance) : said;
}

const leaveOut = (text: string, chance: Chance): string => {
  const words = text.split(" ");
  return words.length < 5 ? text : words.filter(() => chance() > 0.15).join(" ");
};

const loseSome = (text: string, chance: Chance): string =>
  text
    .split(" ")
    .map((word) => (chance() < 0.4 ? withoutMarks(word) : word))
    .join(" ");

function slip(text: string, chance: Chance): string {
  return text
    .split(" ")
    .map((word) => {
      if (word.length < 3 || chance() > 0.15) return word;
      const at = 1 + Math.floor(chance() * (word.length - 1));
      const kind = chance();
      if (kind < 0.35) return word.slice(0, at) + word.slice(at + 1);
      if (kind < 0.6) return word.slice(0, at) + (word[at] ?? "") + word.slice(at);
      return word.slice(0, at - 1) + (word[at] ?? "") + (word[at - 1] ?? "") + word.slice(at + 1);
    })
    .join(" ");
}
