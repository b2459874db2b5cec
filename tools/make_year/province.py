"""The province: its offices with their habits, and the indicators they report."""

from dataclasses import dataclass

YEAR = 2023


@dataclass(frozen=True)
class Office:
    """An issuer of monthly reports and how it writes them."""
    code: str             # of the statistics office; the province has 94
    kind: str             # huyện, thị xã, thành phố, tỉnh
    name: str
    share: float          # of the province's people
    layout: str
    first_author: str     # wording of January to June
    second_author: str    # wording of the rest of the year
    percent_digits: int
    cuts_off: bool        # percentages cut off instead of rounded
    pads: bool            # small counts with a leading zero
    money: str            # unit of amounts
    money_digits: int
    parent_in_head: bool
    numbered: str         # style of section numbers
    economy_first: bool
    signer: str

    @property
    def title(self):
        return f"{self.kind} {self.name}"

    @property
    def is_province(self):
        return self.code == "94"


OFFICES = (
    Office("94", "tỉnh", "Sóc Trăng", 1.0, "province", "together", "together", 2, False, True, "tỷ đồng", 3, False, "roman",
           True, "Trần Văn Lâm"),
    Office("941", "thành phố", "Sóc Trăng", 0.115, "prose", "month_first", "month_first", 2, False, True, "triệu đồng", 0,
           False, "roman", True, "Nguyễn Quốc Bảo"),
    Office("942", "huyện", "Châu Thành", 0.08, "bullets", "ratio", "ratio", 2, True, False, "triệu đồng", 1, False, "roman",
           True, "Lê Thanh Tùng"),
    Office("943", "huyện", "Kế Sách", 0.12, "table", "month_first", "together", 2, False, False, "triệu đồng", 0, True,
           "roman", True, "Huỳnh Minh Tân"),
    Office("944", "huyện", "Mỹ Tú", 0.08, "prose", "running_first", "running_first", 1, False, True, "đồng", 0, False,
           "plain", False, "Phạm Hoàng Vũ"),
    Office("945", "huyện", "Cù Lao Dung", 0.05, "brackets", "brackets", "brackets", 1, False, True, "triệu đồng", 0, False,
           "roman", True, "Đỗ Văn Thuận"),
    Office("946", "huyện", "Long Phú", 0.085, "annex", "month_first", "month_first", 2, False, False, "triệu đồng", 1, False,
           "roman", True, "Lâm Văn Vinh"),
    Office("947", "huyện", "Mỹ Xuyên", 0.125, "prose", "statistics", "statistics", 1, False, False, "tỷ đồng", 2, True,
           "roman", True, "Trần Minh Luận"),
    Office("948", "thị xã", "Ngã Năm", 0.07, "bullets", "ratio", "brackets", 2, False, True, "triệu đồng", 0, False, "plain",
           False, "Nguyễn Văn Khanh"),
    Office("949", "huyện", "Thạnh Trị", 0.065, "prose", "together", "month_first", 0, False, True, "triệu đồng", 2, False,
           "roman", False, "Lý Thị Ngọc Bích"),
    Office("950", "thị xã", "Vĩnh Châu", 0.13, "annex", "together", "together", 1, True, True, "tỷ đồng", 3, False, "roman",
           True, "Trần Trí Khoa"),
    Office("951", "huyện", "Trần Đề", 0.08, "table", "running_first", "running_first", 2, False, True, "triệu đồng", 0, True,
           "roman", True, "Mã Chí Thọ"),
)
PROVINCE, DISTRICTS = OFFICES[0], OFFICES[1:]


@dataclass(frozen=True)
class Indicator:
    """What is reported of one thing. Amounts of money are kept in thousands of đồng, all else in units."""
    key: str
    sector: str
    kind: str                       # flow, stock, rate
    unit: str                       # "money" for amounts, as the office writes them
    monthly: float                  # of the whole province; the level of stocks, the percentage of rates
    verbs: tuple                    # {n} number with unit
    labels: tuple
    plan: str = ""                  # what the yearly target is called, if there is one
    compares: bool = False          # with the same months of the year before
    parts: tuple = ()               # (label, share); of the running sum for flows, of the level for stocks
    parts_of_month: bool = False
    small: bool = False             # some offices tell only the month
    only: tuple = ()                # districts that have it; all if empty
    season: float = 0.25


def flow(key, sector, unit, monthly, verbs, labels, **more):
    return Indicator(key, sector, "flow", unit, monthly, tuple(verbs), tuple(labels), **more)


def stock(key, sector, unit, level, verbs, labels, **more):
    return Indicator(key, sector, "stock", unit, level, tuple(verbs), tuple(labels), **more)


COAST = ("945", "946", "947", "950", "951")
FIELDS = ("942", "943", "944", "945", "946", "947", "948", "949", "951")

SECTORS = {
    "farming": ("Sản xuất nông nghiệp, thủy sản", "Về nông nghiệp", "Nông nghiệp - Thủy sản"),
    "trade": ("Thương mại, dịch vụ, phát triển doanh nghiệp", "Về thương mại, dịch vụ", "Công thương"),
    "budget": ("Tài chính, ngân sách, đầu tư công", "Về tài chính, ngân sách và đầu tư", "Tài chính - Kế hoạch"),
    "labour": ("Lao động, việc làm, giáo dục nghề nghiệp", "Về lao động, việc làm và đào tạo nghề", "Lao động - Việc làm"),
    "social": ("Chính sách xã hội", "Về người có công, an sinh xã hội", "Người có công, bảo trợ xã hội"),
    "health": ("Y tế, chăm sóc sức khỏe nhân dân", "Về y tế", "Y tế"),
    "school": ("Giáo dục và đào tạo", "Về giáo dục", "Giáo dục - Đào tạo"),
    "order": ("Trật tự an toàn xã hội", "Về an ninh trật tự", "An ninh, trật tự"),
    "office": ("Cải cách hành chính, tiếp công dân", "Về cải cách hành chính", "Cải cách hành chính, giải quyết đơn thư"),
}
ECONOMY = ("farming", "trade", "budget")
SOCIETY = ("labour", "social", "health", "school")
STATE = ("order", "office")

INDICATORS = (
    flow("rice_sown", "farming", "ha", 27500, ["gieo trồng lúa được {n}", "xuống giống {n} lúa", "diện tích lúa gieo trồng {n}"],
         ["Diện tích gieo trồng lúa", "Diện tích lúa xuống giống", "Gieo trồng lúa"], plan="kế hoạch", only=FIELDS, season=0.9),
    flow("rice_harvest", "farming", "ha", 26800, ["thu hoạch lúa được {n}", "thu hoạch {n} lúa", "diện tích lúa thu hoạch {n}"],
         ["Diện tích thu hoạch lúa", "Thu hoạch lúa", "Diện tích lúa thu hoạch"], only=FIELDS, season=0.9),
    flow("vegetables", "farming", "ha", 4300, ["gieo trồng rau, màu {n}", "trồng {n} rau màu các loại", "diện tích màu xuống giống {n}"],
         ["Diện tích rau, màu", "Gieo trồng rau màu các loại", "Diện tích màu"], plan="kế hoạch", compares=True),
    flow("shrimp", "farming", "ha", 4600, ["thả nuôi tôm nước lợ {n}", "thả nuôi {n} tôm nước lợ", "diện tích thả nuôi tôm nước lợ {n}"],
         ["Diện tích thả nuôi tôm nước lợ", "Thả nuôi tôm nước lợ", "Diện tích tôm nước lợ"], plan="kế hoạch", compares=True,
         only=COAST, season=0.6),
    flow("catch", "farming", "tấn", 30500, ["sản lượng thủy sản đạt {n}", "thu hoạch {n} thủy sản các loại", "sản lượng thủy, hải sản {n}"],
         ["Sản lượng thủy sản", "Tổng sản lượng thủy sản", "Sản lượng thủy, hải sản"], plan="kế hoạch", compares=True),
    stock("pigs", "farming", "con", 168000, ["tổng đàn heo hiện có {n}", "đàn heo {n}", "hiện có {n} heo"],
          ["Tổng đàn heo", "Đàn heo", "Đàn heo hiện có"]),
    stock("poultry", "farming", "con", 6450000, ["tổng đàn gia cầm {n}", "đàn gia cầm hiện có {n}", "hiện có {n} gia cầm"],
          ["Tổng đàn gia cầm", "Đàn gia cầm", "Đàn gia cầm hiện có"]),
    flow("doses", "farming", "liều", 145000, ["tiêm phòng {n} vắc xin cho đàn gia súc, gia cầm", "tiêm phòng gia súc, gia cầm {n}",
                                              "thực hiện {n} vắc xin phòng bệnh cho vật nuôi"],
         ["Tiêm phòng gia súc, gia cầm", "Vắc xin tiêm phòng vật nuôi", "Tiêm phòng cho vật nuôi"], small=True),
    flow("retail", "trade", "money", 9_500_000_000, ["tổng mức bán lẻ hàng hóa và doanh thu dịch vụ đạt {n}",
                                                     "tổng mức lưu chuyển hàng hóa bán lẻ {n}", "doanh thu bán lẻ hàng hóa, dịch vụ {n}"],
         ["Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "Tổng mức bán lẻ hàng hóa", "Doanh thu bán lẻ hàng hóa và dịch vụ"],
         plan="kế hoạch", compares=True, season=0.08),
    flow("firms", "trade", "doanh nghiệp", 46, ["có {n} đăng ký thành lập mới", "thành lập mới {n}", "cấp đăng ký thành lập cho {n}"],
         ["Doanh nghiệp thành lập mới", "Số doanh nghiệp đăng ký mới", "Doanh nghiệp đăng ký thành lập mới"], compares=True),
    flow("shops", "trade", "hộ", 310, ["cấp giấy chứng nhận đăng ký kinh doanh cho {n} kinh doanh cá thể", "cấp mới đăng ký kinh doanh {n}",
                                       "đăng ký mới {n} kinh doanh"],
         ["Hộ kinh doanh đăng ký mới", "Cấp đăng ký hộ kinh doanh", "Số hộ kinh doanh đăng ký mới"], small=True),
    flow("revenue", "budget", "money", 412_000_000, ["thu ngân sách nhà nước trên địa bàn được {n}", "tổng thu ngân sách đạt {n}",
                                                     "thu ngân sách trên địa bàn {n}"],
         ["Thu ngân sách nhà nước trên địa bàn", "Tổng thu ngân sách", "Thu ngân sách trên địa bàn"], plan="dự toán", compares=True,
         season=0.2),
    flow("spending", "budget", "money", 690_000_000, ["tổng chi ngân sách địa phương {n}", "chi ngân sách địa phương {n}",
                                                      "chi ngân sách thực hiện {n}"],
         ["Tổng chi ngân sách địa phương", "Chi ngân sách địa phương", "Chi ngân sách"], plan="dự toán",
         parts=(("chi đầu tư phát triển", 0.34), ("chi thường xuyên", 0.66)), season=0.2),
    flow("invest", "budget", "money", 255_000_000, ["giải ngân vốn đầu tư công {n}", "giải ngân {n} vốn đầu tư công",
                                                    "giá trị giải ngân vốn đầu tư công {n}"],
         ["Giải ngân vốn đầu tư công", "Giá trị giải ngân vốn đầu tư công", "Vốn đầu tư công giải ngân"], plan="kế hoạch vốn",
         season=0.5),
    flow("jobs", "labour", "lao động", 2430, ["giải quyết việc làm cho {n}", "tạo việc làm mới cho {n}", "có {n} được giải quyết việc làm"],
         ["Giải quyết việc làm", "Số lao động được tạo việc làm mới", "Lao động được giải quyết việc làm"], plan="kế hoạch"),
    flow("abroad", "labour", "người", 38, ["đưa {n} đi làm việc ở nước ngoài theo hợp đồng", "có {n} đi làm việc ở nước ngoài",
                                           "xuất khẩu lao động {n}"],
         ["Lao động đi làm việc ở nước ngoài theo hợp đồng", "Xuất khẩu lao động", "Đưa lao động đi làm việc ở nước ngoài"],
         plan="kế hoạch"),
    flow("counsel", "labour", "lượt người", 2650, ["tư vấn việc làm cho {n}", "tư vấn, giới thiệu việc làm cho {n}", "tư vấn nghề, việc làm {n}"],
         ["Tư vấn việc làm", "Tư vấn, giới thiệu việc làm", "Số lượt người được tư vấn việc làm"], small=True),
    flow("training", "labour", "học viên", 1560, ["tuyển sinh đào tạo nghề được {n}", "mở lớp đào tạo nghề cho {n}", "đào tạo nghề {n}"],
         ["Tuyển sinh đào tạo nghề", "Đào tạo nghề", "Số học viên được đào tạo nghề"], plan="kế hoạch",
         parts=(("sơ cấp", 0.31), ("dưới 3 tháng", 0.45), ("đào tạo thường xuyên", 0.24))),
    stock("allowance", "social", "đối tượng", 54200, ["chi trả trợ cấp xã hội hằng tháng cho {n} bảo trợ xã hội",
                                                     "thực hiện trợ cấp hằng tháng cho {n} bảo trợ xã hội",
                                                     "toàn địa bàn có {n} đang hưởng trợ cấp xã hội hằng tháng"],
          ["Đối tượng hưởng trợ cấp xã hội hằng tháng", "Đối tượng bảo trợ xã hội hưởng trợ cấp", "Số đối tượng hưởng trợ cấp xã hội"]),
    flow("allowance_money", "social", "money", 27_800_000, ["kinh phí chi trả trợ cấp xã hội {n}", "số tiền trợ cấp xã hội đã chi {n}",
                                                           "chi trả trợ cấp xã hội với số tiền {n}"],
         ["Kinh phí chi trả trợ cấp xã hội", "Số tiền chi trả trợ cấp xã hội", "Kinh phí trợ cấp xã hội"], season=0.04),
    stock("merit", "social", "người", 8900, ["chi trả trợ cấp ưu đãi hằng tháng cho {n} có công và thân nhân",
                                            "quản lý, chi trả trợ cấp ưu đãi cho {n} có công", "đang chi trả trợ cấp cho {n} có công với cách mạng"],
          ["Người có công hưởng trợ cấp hằng tháng", "Người có công đang hưởng trợ cấp ưu đãi", "Số người có công hưởng trợ cấp"]),
    flow("burial", "social", "trường hợp", 165, ["giải quyết mai táng phí cho {n}", "trợ cấp mai táng phí {n}", "giải quyết chế độ mai táng phí {n}"],
         ["Giải quyết mai táng phí", "Trợ cấp mai táng phí", "Trường hợp hưởng mai táng phí"], small=True),
    flow("houses", "social", "căn", 62, ["bàn giao {n} nhà đại đoàn kết", "xây dựng, sửa chữa {n} nhà đại đoàn kết cho hộ nghèo",
                                        "hoàn thành {n} nhà tình thương"],
         ["Nhà đại đoàn kết", "Xây dựng, sửa chữa nhà đại đoàn kết", "Nhà tình thương"], plan="kế hoạch"),
    flow("gifts", "social", "suất", 4100, ["trao tặng {n} quà cho hộ nghèo, hộ khó khăn", "vận động {n} quà tặng hộ nghèo", "tặng {n} quà cho hộ khó khăn"],
         ["Quà tặng hộ nghèo, hộ khó khăn", "Số suất quà trao tặng", "Tặng quà hộ khó khăn"], small=True, season=0.6),
    stock("addicts", "social", "người", 1930, ["quản lý {n} nghiện ma túy có hồ sơ", "đang quản lý {n} nghiện ma túy",
                                              "số người nghiện ma túy có hồ sơ quản lý {n}"],
          ["Người nghiện ma túy có hồ sơ quản lý", "Người nghiện ma túy đang quản lý", "Số người nghiện có hồ sơ quản lý"]),
    flow("visits", "health", "lượt người", 168000, ["khám, chữa bệnh cho {n}", "khám chữa bệnh {n}", "tổng số lần khám bệnh {n}"],
         ["Khám, chữa bệnh", "Khám chữa bệnh chung", "Số lượt khám bệnh"], plan="kế hoạch", compares=True),
    flow("inpatients", "health", "lượt người", 14600, ["điều trị nội trú {n}", "điều trị nội trú cho {n}", "số bệnh nhân điều trị nội trú {n}"],
         ["Điều trị nội trú", "Bệnh nhân điều trị nội trú", "Số lượt điều trị nội trú"]),
    flow("dengue", "health", "ca", 210, ["ghi nhận {n} mắc sốt xuất huyết", "phát hiện {n} sốt xuất huyết Dengue", "xảy ra {n} sốt xuất huyết"],
         ["Sốt xuất huyết", "Số ca mắc sốt xuất huyết", "Bệnh sốt xuất huyết"], compares=True, season=0.7),
    flow("hand_foot", "health", "ca", 185, ["ghi nhận {n} mắc tay chân miệng", "phát hiện {n} tay chân miệng", "xảy ra {n} tay chân miệng"],
         ["Tay chân miệng", "Số ca mắc tay chân miệng", "Bệnh tay chân miệng"], compares=True, season=0.7),
    flow("vaccinated", "health", "trẻ", 1540, ["tiêm chủng đầy đủ cho {n} dưới 01 tuổi", "tiêm chủng đầy đủ {n} dưới 1 tuổi",
                                              "số trẻ em dưới 1 tuổi được tiêm chủng đầy đủ {n}"],
         ["Trẻ em dưới 01 tuổi được tiêm chủng đầy đủ", "Tiêm chủng đầy đủ cho trẻ dưới 1 tuổi", "Trẻ dưới 1 tuổi tiêm chủng đầy đủ"], plan="kế hoạch"),
    flow("food", "health", "cơ sở", 520, ["kiểm tra an toàn thực phẩm {n}", "kiểm tra {n} sản xuất, kinh doanh thực phẩm", "kiểm tra vệ sinh an toàn thực phẩm tại {n}"],
         ["Kiểm tra an toàn thực phẩm", "Số cơ sở được kiểm tra an toàn thực phẩm", "Cơ sở thực phẩm được kiểm tra"],
         parts=(("đạt yêu cầu", 0.86), ("vi phạm", 0.14)), parts_of_month=True),
    Indicator("insured", "health", "rate", "%", 92.4, ("tỷ lệ người dân tham gia bảo hiểm y tế đạt {n}", "tỷ lệ bao phủ bảo hiểm y tế {n} dân số",
                                                      "tỷ lệ dân số tham gia bảo hiểm y tế {n}"),
              ("Tỷ lệ dân số tham gia bảo hiểm y tế", "Tỷ lệ bao phủ bảo hiểm y tế", "Tỷ lệ tham gia bảo hiểm y tế")),
    stock("pupils", "school", "học sinh", 251000, ["toàn ngành có {n}", "tổng số {n} đang theo học", "duy trì {n} ra lớp"],
          ["Tổng số học sinh", "Học sinh đang theo học", "Số học sinh ra lớp"],
          parts=(("mầm non", 0.19), ("tiểu học", 0.45), ("trung học cơ sở", 0.36))),
    stock("good_schools", "school", "trường", 372, ["có {n} đạt chuẩn quốc gia", "hiện có {n} được công nhận đạt chuẩn quốc gia", "toàn địa bàn có {n} đạt chuẩn"],
          ["Trường đạt chuẩn quốc gia", "Số trường đạt chuẩn quốc gia", "Trường được công nhận đạt chuẩn quốc gia"]),
    flow("accidents", "order", "vụ", 21, ["xảy ra {n} tai nạn giao thông", "tai nạn giao thông xảy ra {n}", "trên địa bàn xảy ra {n} tai nạn giao thông"],
         ["Tai nạn giao thông", "Số vụ tai nạn giao thông", "Vụ tai nạn giao thông"], compares=True),
    flow("killed", "order", "người", 13, ["làm chết {n} do tai nạn giao thông", "số người chết do tai nạn giao thông {n}", "tai nạn giao thông làm chết {n}"],
         ["Số người chết do tai nạn giao thông", "Người chết vì tai nạn giao thông", "Tai nạn giao thông làm chết"]),
    flow("fines", "order", "trường hợp", 2350, ["xử phạt vi phạm trật tự an toàn giao thông {n}", "lập biên bản {n} vi phạm giao thông",
                                               "xử lý {n} vi phạm luật giao thông"],
         ["Xử phạt vi phạm giao thông", "Trường hợp vi phạm giao thông bị lập biên bản", "Xử lý vi phạm giao thông"], small=True),
    flow("files", "office", "hồ sơ", 19800, ["bộ phận một cửa tiếp nhận {n} thủ tục hành chính", "tiếp nhận {n} thủ tục hành chính", "tiếp nhận mới {n}"],
         ["Hồ sơ thủ tục hành chính tiếp nhận", "Tiếp nhận hồ sơ thủ tục hành chính", "Số hồ sơ tiếp nhận"],
         parts=(("đã giải quyết trước hạn", 0.52), ("đúng hạn", 0.30), ("trễ hạn", 0.02), ("đang giải quyết trong hạn", 0.16)),
         parts_of_month=True),
    flow("letters", "office", "đơn", 74, ["tiếp nhận {n} khiếu nại, phản ánh, kiến nghị", "tiếp nhận {n} phản ánh, kiến nghị của công dân", "nhận {n} kiến nghị, phản ánh"],
         ["Đơn khiếu nại, phản ánh, kiến nghị", "Đơn phản ánh, kiến nghị tiếp nhận", "Đơn kiến nghị, phản ánh"], small=True),
)
BY_KEY = {indicator.key: indicator for indicator in INDICATORS}
# Compared district by district in the province's table.
IN_TABLE = ("jobs", "training", "revenue", "invest", "vegetables", "catch", "visits", "houses")
