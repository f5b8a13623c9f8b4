const vi = {
  items: "{shown} … và {count} mục nữa",
  readAll: "Xem đầy đủ",
  source: "Nguồn: {code}, {instrument}",
  unreviewed: "Bản ghi từ Cổng dịch vụ công quốc gia, chưa được rà soát tại địa phương.",
};

const en: typeof vi = {
  items: "{shown} … and {count} more",
  readAll: "Read all",
  source: "Source: {code}, {instrument}",
  unreviewed: "A record of the national portal that has not been reviewed locally.",
};

export const shortMessages = { vi, en };
