import type { RefusalText } from "#platform/feature";

/** What can be wrong with a draft. A sentence about one line names it. */
export const changeFaults = {
  "change.unit_unknown": {
    vi: "Dòng {row}: không có đơn vị nào mang mã {code} trong tỉnh vào ngày đó. Hãy chọn lại trong danh sách.",
    en: "Line {row}: no unit of the province has the code {code} on that day. Choose it from the list.",
    status: 422,
  },
  "change.unit_ended": {
    vi: "Dòng {row}: {name} ({code}) đã kết thúc từ sau ngày {day}, không còn gì để chuyển.",
    en: "Line {row}: {name} ({code}) ended with {day}; there is nothing left to move.",
    status: 422,
  },
  "change.unit_elsewhere": {
    vi: "Dòng {row}: {name} ({code}) thuộc tỉnh khác. Tỉnh chỉ sắp xếp đơn vị của mình.",
    en: "Line {row}: {name} ({code}) belongs to another province. A province reorganises only its own units.",
    status: 422,
  },
  "change.province_as_unit": {
    vi: "Dòng {row}: mã {code} là của cả tỉnh. Chỉ khi bỏ cấp xã thì phần việc mới về tỉnh.",
    en: "Line {row}: {code} is the province itself. Only where the commune level is abolished do things go to it.",
    status: 422,
  },
  "change.not_to_province": {
    vi: "Dòng {row}: bỏ cấp xã nghĩa là về thẳng tỉnh; hãy ghi mã tỉnh {province} ở cột Đến.",
    en: "Line {row}: abolishing the level means going to the province; write {province} as where it goes.",
    status: 422,
  },
  "change.code_malformed": {
    vi: "Dòng {row}: “{code}” không phải mã đơn vị. Mã xã, phường, đặc khu có năm chữ số.",
    en: "Line {row}: “{code}” is not a unit's code. Communes, wards and special zones have five digits.",
    status: 422,
  },
  "change.code_used": {
    vi: "Dòng {row}: mã {code} đã dùng cho {name}. Đơn vị mới cần một mã chưa từng cấp.",
    en: "Line {row}: the code {code} was that of {name}. A new unit needs a code that was never given out.",
    status: 422,
  },
  "change.new_unnamed": {
    vi: "Dòng {row}: {code} là đơn vị mới nên cần ghi tên và loại.",
    en: "Line {row}: {code} is a new unit, so give its name and kind.",
    status: 422,
  },
  "change.two_names": {
    vi: "Dòng {row}: {code} được ghi tên hoặc loại khác với dòng {other}.",
    en: "Line {row}: the name or kind of {code} is not that of line {other}.",
    status: 422,
  },
  "change.row_twice": {
    vi: "Dòng {row}: lặp lại dòng {other}. Hãy bỏ một dòng.",
    en: "Line {row}: the same as line {other}. Remove one of them.",
    status: 422,
  },
  "change.cycle": {
    vi: "Dòng {row}: các đơn vị đi vòng ({ring}), nên không biết việc của ai về đâu.",
    en: "Line {row}: the units go round in a ring ({ring}), so nothing has a place to go.",
    status: 422,
  },
  "change.whole_and_more": {
    vi: "Dòng {row}: {name} đã đi toàn bộ, không thể đi thêm nơi khác. Nếu chia ra, mọi dòng của đơn vị này phải là “một phần”.",
    en: "Line {row}: {name} goes as a whole and cannot go elsewhere too. Where it is divided, each of its lines is “part”.",
    status: 422,
  },
  "change.rest_left": {
    vi: "Dòng {row}: chỉ một phần của {name} có nơi đến. Hãy thêm dòng cho phần còn lại, kể cả khi phần đó giữ nguyên.",
    en: "Line {row}: only part of {name} goes somewhere. Add a line for the rest, also when it stays as it is.",
    status: 422,
  },
  "change.people_left": {
    vi: "Dòng {row}: {name} kết thúc mà chỉ chuyển đất, nên người dân ở đó không còn Trung tâm nào. Hãy ghi dân về đâu.",
    en: "Line {row}: {name} ends and only land moves, so its people would have no centre. Say where they go.",
    status: 422,
  },
  "change.no_main": {
    vi: "Dòng {row}: {name} được chia. Hãy chọn một nơi đến chính, nơi nhận những gì không có căn cứ khác.",
    en: "Line {row}: {name} is divided. Choose one main way, for all that nothing else decides.",
    status: 422,
  },
  "change.two_mains": {
    vi: "Dòng {row}: {name} đã có nơi đến chính ở dòng {other}. Chỉ chọn một.",
    en: "Line {row}: line {other} is already the main way of {name}. Choose one.",
    status: 422,
  },
  "change.place_twice": {
    vi: "Dòng {row}: “{place}” đã ghi ở dòng {other}. Mỗi nơi chỉ thuộc một phần.",
    en: "Line {row}: “{place}” stands in line {other} too. A place belongs to one part.",
    status: 422,
  },
  "change.merge_into_itself": {
    vi: "Dòng {row}: {name} nhập vào chính nó. Hãy ghi đơn vị khác cùng nhập, hoặc bỏ dòng này.",
    en: "Line {row}: {name} is merged into itself. Name the unit it is merged with, or remove the line.",
    status: 422,
  },
  "change.not_divided": {
    vi: "Dòng {row}: {name} chỉ đi một nơi, nên đây không phải là chia.",
    en: "Line {row}: {name} goes one way only, so this divides nothing.",
    status: 422,
  },
  "change.not_itself": {
    vi: "Dòng {row}: đổi tên hay đổi loại thì đơn vị giữ mã; cột Đến phải là {code}.",
    en: "Line {row}: a unit that takes another name or kind keeps its code; it goes to {code}.",
    status: 422,
  },
  "change.no_effect": {
    vi: "Dòng {row}: {name} vẫn như trước. Hãy ghi tên hoặc loại mới.",
    en: "Line {row}: {name} stays as it was. Give the new name or kind.",
    status: 422,
  },
  "change.nothing_moves": {
    vi: "Dòng {row}: điều chỉnh địa giới cần ít nhất một phần đi sang đơn vị khác.",
    en: "Line {row}: moving a boundary needs at least one part that goes to another unit.",
    status: 422,
  },
  "change.name_taken": {
    vi: "Dòng {row}: trong tỉnh đã có {name} ({code}). Hãy chọn tên khác.",
    en: "Line {row}: the province has {name} ({code}) already. Choose another name.",
    status: 422,
  },
  "change.day_past": {
    vi: "Ngày {day} đã qua. Hãy chọn từ hôm nay trở đi.",
    en: "{day} has passed. Choose today or later.",
    status: 422,
  },
  "change.instrument_missing": {
    vi: "“{instrument}” chưa đúng dạng số nghị quyết, ví dụ 12/NQ-HĐND hoặc 1679/NQ-UBTVQH15.",
    en: "“{instrument}” is not written like a resolution's number, for example 12/NQ-HĐND or 1679/NQ-UBTVQH15.",
    status: 422,
  },
  "change.drafted_already": {
    vi: "“{title}” đã có đúng các dòng này cho ngày {day}. Hãy mở thay đổi đó thay vì soạn lần nữa.",
    en: "“{title}” has exactly these lines for {day} already. Open it rather than draft it again.",
  },
  "change.overlaps": {
    vi: "Dòng {row}: {name} cũng nằm trong “{title}”, hẹn ngày {day}. Hai thay đổi không được chồng lên nhau.",
    en: "Line {row}: {name} is also part of “{title}”, due on {day}. Two changes must not overlap.",
  },
  "change.empty": {
    vi: "Chưa có dòng nào. Hãy ghi ít nhất một đơn vị đi đâu.",
    en: "There is no line yet. Say of at least one unit where it goes.",
    status: 422,
  },
} as const satisfies Record<string, RefusalText>;
