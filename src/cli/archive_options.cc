#include "cli/archive_options.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

namespace luyke::cli {
namespace {

using pipeline::Command;

constexpr const char* kIngestExamples =
    "Ví dụ / Examples:\n"
    "  luyke ingest bao-cao/ --archive kho/         nạp cả thư mục vào kho / a folder, into an archive\n"
    "  luyke ingest . --archive kho/ --jobs 8       tám tiến trình đọc / eight reading processes\n"
    "Chạy lại lệnh này để làm tiếp / Run it again to go on where it stopped.\n"
    "Mã thoát / Exit code:\n"
    "  0 mọi tệp đã ở trong kho / all are in · 2 dùng sai / wrong usage · 3 có tệp để riêng / some were set aside";
constexpr const char* kReprocessExamples =
    "Ví dụ / Examples:\n"
    "  luyke reprocess --archive kho/ -v            tài liệu nào đổi số liệu / whose figures change\n"
    "  luyke reprocess --archive kho/ --format jsonl > thay-doi.jsonl\n"
    "Chỉ làm lại khâu có đầu vào đã đổi; quyết định của người được giữ. Chạy lại lệnh này để làm tiếp.\n"
    "Only stages whose inputs have changed run again; what people decided stays. Run it again to go on.\n"
    "Mã thoát / Exit code: 0 xong / done · 2 dùng sai / wrong usage · 3 có tài liệu không đọc lại được / some were not";
constexpr const char* kQuarantineExamples =
    "Ví dụ / Examples:\n"
    "  luyke quarantine list --archive kho/         tệp nào để riêng, vì sao / what was set aside, and why\n"
    "  luyke quarantine retry --archive kho/        đọc lại các tệp ấy / read it again";
constexpr const char* kArchiveExamples =
    "Ví dụ / Examples:\n"
    "  luyke archive verify --archive kho/          đối chiếu mọi bản gốc / check every original\n"
    "  luyke archive backup /mnt/sao-luu --archive kho/\n"
    "  luyke archive export ket-xuat/ --archive kho/\n"
    "  luyke archive import ket-xuat/ --archive kho-moi/";

constexpr const char* kSearchExamples =
    "Ví dụ / Examples:\n"
    "  luyke search 'tuyển sinh cao đẳng' --archive kho/ --from 2020 --to 2023\n"
    "  luyke search 'tuyen sinh' --archive kho/ --issuer 'sở lao động' --kind BC\n"
    "  luyke search '\"giảm nghèo bền vững\"' --archive kho/ --format csv -o ket-qua.csv\n"
    "  luyke search --archive kho/ --indicator 'hộ nghèo' --area 'Sóc Trăng' --least 1000 --finding error";

constexpr const char* kSeriesExamples =
    "Ví dụ / Examples:\n"
    "  luyke series 'tạo việc làm' --archive kho/ --area 'Sóc Trăng'\n"
    "  luyke series 'hộ nghèo' --archive kho/ --from 2015 --chart ho-ngheo.svg";
constexpr const char* kExportExamples =
    "Ví dụ / Examples:\n"
    "  luyke export documents --archive kho/ -o danh-muc.csv\n"
    "  luyke export figures --archive kho/ --indicator 'tuyển sinh' --format jsonl";

// "2023", "2023-11", "2023-11-05" or "05/11/2023": the first or the last day of it.
std::optional<base::Date> day_of(const std::string& text, bool last) {
  const char mark = text.find('/') != std::string::npos ? '/' : '-';
  std::vector<int> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    int part = 0;
    const auto read = std::from_chars(text.data() + begin, text.data() + end, part);
    if (read.ec != std::errc() || read.ptr != text.data() + end) return std::nullopt;
    parts.push_back(part);
    begin = end + 1;
  }
  if (parts.size() > 3) return std::nullopt;
  if (mark == '/') std::reverse(parts.begin(), parts.end());
  if (parts.size() == 1) parts.push_back(last ? 12 : 1);
  if (parts[1] < 1 || parts[1] > 12) return std::nullopt;
  if (parts.size() == 2) parts.push_back(last ? base::Date::days_in_month(parts[0], parts[1]) : 1);
  return base::Date::make(parts[0], parts[1], parts[2]);
}

// Reads the text of an option into a field of the job; CLI11 says what is wrong.
template <typename Value, typename Read>
CLI::Option* add_read(CLI::App* command, const char* name, std::optional<Value>& field, const Read& read,
                      const char* what) {
  return command->add_option_function<std::string>(
      name,
      [&field, read, name](const std::string& text) {
        field = read(text);
        if (!field) throw CLI::ValidationError(name, "'" + text + "'");
      },
      what);
}

}  // namespace

CLI::App* ArchiveOptions::add(CLI::App& to, const char* name, Command command, const char* what) const {
  CLI::App* sub = to.add_subcommand(name, what);
  pipeline::Job& filled = job;
  sub->callback([&filled, command] { filled.command = command; });
  sub->add_option("--archive", job.archive, "thư mục của kho / folder of the archive")->required();
  add_common(sub);
  return sub;
}

void ArchiveOptions::add_reading(CLI::App* command) const {
  command->add_option("-j,--jobs", job.jobs, "số tiến trình đọc / reading processes")->check(CLI::Range(1u, 256u));
  command->add_option("--batch", job.batch, "số tài liệu ghi một lần / documents that are written together")
      ->check(CLI::Range(1u, 100000u));
  command->add_option("--limit", limits, "giới hạn TÊN=SỐ, ví dụ seconds=60 / a limit; an unknown name lists them");
}

void ArchiveOptions::add_ingest() const {
  CLI::App* ingest = add(app, "ingest", Command::kIngest, "nạp báo cáo vào kho / take reports into an archive");
  ingest->add_option("PATH", job.inputs, "tệp, thư mục / files, folders")->required();
  ingest->add_flag("--watch", job.watch, "chờ và nạp tiếp tệp mới / go on with what comes into the folders");
  ingest->footer(kIngestExamples);
  add_reading(ingest);
}

void ArchiveOptions::add_reprocess() const {
  CLI::App* reprocess = add(app, "reprocess", Command::kReprocess,
                            "đọc lại tài liệu trong kho sau khi đổi quy tắc / read an archive again after new rules");
  reprocess->footer(kReprocessExamples);
  reprocess->add_flag("--all", job.reread_all, "mọi tài liệu, từ bản gốc / every document, from its original");
  reprocess->add_flag("-v,--verbose", job.verbose, "kể từng tài liệu có thay đổi / tell of each document that changed");
  reprocess->add_option("--format", format, "text, hoặc jsonl: mọi thay đổi / jsonl: every change")
      ->check(CLI::IsMember({"jsonl", "text"}));
  add_reading(reprocess);
}

void ArchiveOptions::add_quarantine() const {
  CLI::App* quarantine = app.add_subcommand("quarantine", "các tệp không đọc được / files that were set aside");
  quarantine->require_subcommand(1);
  quarantine->footer(kQuarantineExamples);
  add(*quarantine, "list", Command::kQuarantineList, "liệt kê, kèm lý do / list them, with their reasons");
  add_reading(add(*quarantine, "retry", Command::kQuarantineRetry, "đọc lại / read them again"));
}

void ArchiveOptions::add_archive() const {
  CLI::App* archive = app.add_subcommand("archive", "giữ gìn kho / look after an archive");
  archive->require_subcommand(1);
  archive->footer(kArchiveExamples);
  add(*archive, "verify", Command::kArchiveVerify, "đối chiếu bản gốc, tham chiếu / check originals and references");
  add(*archive, "versions", Command::kArchiveVersions,
      "báo cáo có nhiều bản, số liệu khác nhau / reports in several versions, what changed");
  add(*archive, "dump", Command::kArchiveDump, "in mọi bản ghi / print all records");
  const auto add_with_folder = [&](const char* name, Command command, const char* what) {
    add(*archive, name, command, what)->add_option("DIR", job.inputs, "thư mục / folder")->required()->expected(1);
  };
  add_with_folder("export", Command::kArchiveExport,
                  "kết xuất toàn bộ vào thư mục trống / all of it, into an empty folder");
  add_with_folder("import", Command::kArchiveImport, "dựng kho mới từ bản kết xuất / a new archive from an export");
  add_with_folder("backup", Command::kArchiveBackup, "sao lưu, cả khi đang nạp / a copy, also while others write");
}

void ArchiveOptions::add_filters(CLI::App* command) const {
  archive::Query& query = job.query;
  command->add_option("--kind", query.kind, "loại văn bản: BC, KH… / kind of document");
  command->add_option("--issuer", query.issuer, "cơ quan ban hành / issuing office");
  command->add_option("--area", query.area, "địa bàn / place or area");
  add_read(
      command, "--from", query.from, [](const std::string& text) { return day_of(text, false); },
      "ban hành từ ngày / issued from: 2023, 2023-11, 2023-11-05, 05/11/2023");
  add_read(
      command, "--to", query.to, [](const std::string& text) { return day_of(text, true); }, "đến ngày / up to");
  add_read(command, "--least", query.least, base::Decimal::parse, "giá trị từ / a figure of at least");
  add_read(command, "--most", query.most, base::Decimal::parse, "giá trị đến / a figure of at most");
}

void ArchiveOptions::add_output(CLI::App* command, const std::vector<std::string>& formats) const {
  command->add_option("--format", format, "dạng kết quả / form of the output")->check(CLI::IsMember(formats));
  command->add_option("-o,--output", job.output, "ghi vào tệp này / write to this file");
  if (std::find(formats.begin(), formats.end(), "text") == formats.end()) return;
  command->add_option("--count", job.query.limit, "số kết quả / how many results")->check(CLI::Range(1, 1000000));
  command->add_option("--color", colour, "màu: auto, always, never / colour")
      ->check(CLI::IsMember({"auto", "always", "never"}));
}

void ArchiveOptions::add_papers(CLI::App* audit) const {
  CLI::Option* files = audit->get_option("FILE")->required(false);
  CLI::Option* archive =
      audit->add_option("--archive", job.archive,
                        "đối chiếu báo cáo trong kho này; -o là thư mục / reports of an archive; -o is a folder");
  archive->excludes(files)->needs(audit->get_option("--output"));
  audit
      ->add_option_function<std::string>(
          "--period",
          [&period = job.period](const std::string& text) {
            period = base::Period{day_of(text, false), day_of(text, true), text};
            if (!period->from || !period->to) throw CLI::ValidationError("--period", "'" + text + "'");
          },
          "báo cáo có kỳ kết thúc trong / reports whose period ends in: 2023, 2023-11")
      ->needs(archive);
  audit->callback([&filled = job] {
    filled.command = Command::kAudit;
    if (filled.inputs.empty() && filled.archive.empty()) throw CLI::RequiredError("FILE");
  });
}

void ArchiveOptions::add_search() const {
  CLI::App* search = add(app, "search", Command::kSearch, "tìm trong kho / search an archive");
  search->footer(kSearchExamples);
  search->add_option("WORDS", job.query.words, "các từ phải có, có dấu hoặc không / words, with marks or without");
  search->add_option("--indicator", job.query.indicator, "chỉ tiêu / what a figure counts");
  search->add_option("--finding", job.query.finding, "any, error, warning, info, hoặc mã / or a code");
  add_filters(search);
  add_output(search, {"csv", "jsonl", "text"});
}

void ArchiveOptions::add_series() const {
  CLI::App* series = add(app, "series", Command::kSeries, "số liệu qua các kỳ / a figure through the years");
  series->footer(kSeriesExamples);
  series->add_option("INDICATOR", job.query.indicator, "chỉ tiêu / what is counted")->required();
  series->add_option("--chart", job.chart, "vẽ dãy dài nhất vào tệp SVG / draw the longest series (SVG)");
  add_filters(series);
  add_output(series, {"csv", "jsonl", "text"});
}

void ArchiveOptions::add_export() const {
  CLI::App* exported = app.add_subcommand("export", "kết xuất danh mục, số liệu / lists of documents or figures");
  exported->require_subcommand(1);
  exported->footer(kExportExamples);
  const auto add_list = [&](const char* name, Command command, const char* what) {
    CLI::App* list = add(*exported, name, command, what);
    list->add_option("--indicator", job.query.indicator, "chỉ tiêu / what a figure counts");
    add_filters(list);
    add_output(list, {"csv", "jsonl"});
  };
  add_list("documents", Command::kExportDocuments,
           "danh mục văn bản theo Nghị định 30/2020 / documents, by the decree's field names");
  add_list("figures", Command::kExportFigures, "số liệu kèm nguồn / figures with their sources");
}

}  // namespace luyke::cli
