const vi = {
  whichCommune: "Bạn ở xã, phường, đặc khu nào?",
  whichPart: "{name} đã được chia cho nhiều nơi. Nhà bạn nay thuộc nơi nào?",
  whichProvince: "Nhiều nơi mang tên này. Nơi của bạn thuộc tỉnh, thành phố nào?",
  whichDistrict: "Nhiều nơi mang tên này. Nơi của bạn trước đây thuộc quận, huyện nào?",
  whichPlace: "Nhiều nơi mang tên này. Nơi của bạn là nơi nào?",
  partHelp: "Nếu chưa rõ, bạn gọi trung tâm của một nơi dưới đây và đọc địa chỉ cũ, kèm tổ dân phố hoặc thôn.",
  joinedWith: "phần nhập cùng {names}",
  newName: "tên mới, từ ngày 1/7/2025",
  likely: "Có lẽ là nơi này: có chỗ trong địa chỉ bạn gõ chưa khớp. Bạn xem lại rồi hãy đi.",
  others: "Nơi khác có tên gần giống",
  stays:
    "Giấy tờ mang tên cũ vẫn có giá trị. Bạn không phải đổi giấy tờ chỉ vì tên xã, phường hay tỉnh thay đổi; không phải làm gì thêm.",
};

const en: typeof vi = {
  whichCommune: "Which commune, ward or special zone is it?",
  whichPart: "{name} was divided among several places. Where is your home now?",
  whichProvince: "Several places bear this name. Which province or city is yours in?",
  whichDistrict: "Several places bear this name. Which district was yours in before?",
  whichPlace: "Several places bear this name. Which one is yours?",
  partHelp: "If you are not sure, call the centre of one of these and read out the old address with village or block.",
  joinedWith: "the part joined with {names}",
  newName: "new name, since 1 July 2025",
  likely: "This is probably the place: something in the address does not fit. Please check before you go.",
  others: "Other places with a similar name",
  stays:
    "Papers with the old name stay valid. You need not change a paper only because the name of the commune, ward or province changed; there is nothing to do.",
};

export const resolveMessages = { vi, en };
