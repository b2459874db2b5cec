#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <ostream>

#include "cli/archive_options.h"
#include "cli/completion_scripts.h"
#include "cli/limits.h"
#include "pipeline/run.h"

namespace luyke::cli {
namespace {

using pipeline::Command;
using pipeline::Job;
using pipeline::OutputFormat;

enum class Colour { kAuto, kAlways, kNever };

const std::map<std::string, OutputFormat> kFormats = {{"text", OutputFormat::kText},
                                                      {"jsonl", OutputFormat::kJsonl},
                                                      {"html", OutputFormat::kHtml},
                                                      {"csv", OutputFormat::kCsv}};
const std::map<std::string, render::Language> kLanguages = {{"vi", render::Language::kVietnamese},
                                                            {"en", render::Language::kEnglish}};
const std::map<std::string, Colour> kColours = {
    {"auto", Colour::kAuto}, {"always", Colour::kAlways}, {"never", Colour::kNever}};
const std::map<std::string, const char*> kShells = {
    {"bash", kBashCompletion}, {"zsh", kZshCompletion}, {"fish", kFishCompletion}};

constexpr const char* kAuditExamples =
    "Ví dụ / Examples:\n"
    "  luyke audit bao-cao.docx                     xem các chênh lệch / see what does not add up\n"
    "  luyke audit --lang en bao-cao.docx           bằng tiếng Anh / in English\n"
    "  luyke audit thang-11/ -o ket-qua.html        cả thư mục, ra một trang HTML / a folder, as one page\n"
    "  luyke audit --format jsonl *.docx | jq …     cho chương trình khác / for other programs\n"
    "  luyke audit --archive kho/ --period 2023-11 -o doi-chieu/   trang HTML, biên bản, phiếu giải trình / papers\n"
    "Mã thoát / Exit code:\n"
    "  0 không có gì / nothing · 1 có chênh lệch / differences · 2 dùng sai / wrong usage · 3 có tệp không đọc được / "
    "unread";
constexpr const char* kExtractExamples =
    "Ví dụ / Examples:\n"
    "  luyke extract bao-cao.docx                   bảng số liệu / a table of the figures\n"
    "  luyke extract --format jsonl bao-cao.docx    mỗi số một bản ghi / a record for each number";
constexpr const char* kTextExamples =
    "Ví dụ / Examples:\n"
    "  luyke text bao-cao.docx                      văn bản kèm số đoạn / the text with paragraph numbers\n"
    "  cat bao-cao.txt | luyke text -               đọc từ đầu vào chuẩn / from standard input";
constexpr const char* kCopyExamples =
    "Ví dụ / Examples:\n"
    "  luyke ocr ban-quet.pdf -o tim-duoc.pdf       một tệp / one file\n"
    "  luyke ocr thang-11/ -o ban-sao/ --hocr       cả thư mục / a folder";
constexpr const char* kConvertExamples =
    "Ví dụ / Examples:\n"
    "  luyke convert quyet-dinh.doc -o moi.docx     từ TCVN3, VNI… sang Unicode / from old encodings";
constexpr const char* kRulesExamples =
    "Ví dụ / Examples:\n"
    "  luyke rules list                             mọi quy tắc, ở tệp nào / every rule and its file\n"
    "  luyke rules test --rules rules/              chạy ví dụ trong quy tắc / run the examples inside the rules\n"
    "  luyke rules coverage bao-cao.docx            số nào chưa có quy tắc / which numbers no rule speaks for\n"
    "  luyke rules explain bao-cao.docx --number 7  vì sao số ấy thuộc loại ấy / why it has its class";
constexpr const char* kCompletionExamples =
    "Ví dụ / Examples:\n"
    "  luyke completion bash > ~/.local/share/bash-completion/completions/luyke";

// Raw values of options that become fields of the job afterwards.
struct Raw {
  std::string format;
  std::string language = "vi";
  std::string colour = "auto";
  std::string shell;
  std::vector<std::string> limits;
  bool numbered = false;
};

template <typename Value>
CLI::IsMember names_of(const std::map<std::string, Value>& table) {
  std::vector<std::string> names;
  for (const auto& [name, value] : table) names.push_back(name);
  return CLI::IsMember(names);
}

class Parser {
 public:
  Parser()
      : app_(
            "Luyke đọc báo cáo hành chính và chỉ ra những số không khớp.\n"
            "Luyke reads Vietnamese administrative reports and shows which figures do not add up.",
            "luyke") {
    app_.require_subcommand(1);
    app_.set_help_flag("-h,--help", "trợ giúp / this help");
    app_.add_flag("--version", version_wanted_, "phiên bản chương trình và quy tắc / versions of program and rules");
    app_.footer("Trợ giúp từng lệnh / Help of a command: luyke audit --help");
    CLI::App* audit =
        add_reading("audit", Command::kAudit, "kiểm tra các phép cộng, tỷ lệ, lũy kế / check the sums", kAuditExamples);
    add_reading("extract", Command::kExtract, "liệt kê mọi số liệu / list every figure", kExtractExamples);
    add_reading("text", Command::kText, "in văn bản như chương trình đọc / print the text as read", kTextExamples);
    add_copy();
    const ArchiveOptions archive{app_,        job_,        raw_.limits,
                                 raw_.format, raw_.colour, [this](CLI::App* sub) { add_common(sub); }};
    archive.add_papers(audit);
    add_convert();
    archive.add_ingest();
    archive.add_reprocess();
    archive.add_quarantine();
    archive.add_archive();
    archive.add_search();
    archive.add_series();
    archive.add_export();
    add_rules();
    add_doctor();
    add_completion();
  }

  CLI::App& app() { return app_; }
  bool version_wanted() const { return version_wanted_; }
  const Raw& raw() const { return raw_; }
  Job& job() { return job_; }

 private:
  CLI::App* add_reading(const char* name, Command command, const char* what, const char* examples) {
    CLI::App* sub = app_.add_subcommand(name, what);
    sub->callback([this, command] { job_.command = command; });
    sub->footer(examples);
    add_files(sub);
    if (command != Command::kText) {
      sub->add_option("--format", raw_.format,
                      "text, jsonl, html; mặc định theo đuôi của -o / default by the ending of -o")
          ->check(CLI::IsMember({"html", "jsonl", "text"}));
      sub->add_option("--color", raw_.colour, "màu: auto, always, never / colour")->check(names_of(kColours));
    }
    sub->add_option("-o,--output", job_.output,
                    "ghi vào tệp này, trọn vẹn hoặc không / write to this file, whole or not at all");
    sub->add_option("-j,--jobs", job_.jobs, "số tài liệu xử lý cùng lúc / documents at a time")
        ->check(CLI::Range(1u, 256u));
    sub->add_option("--limit", raw_.limits,
                    "giới hạn TÊN=SỐ, ví dụ file_bytes=1000000 / a limit; an unknown name lists them");
    sub->add_option("--password", job_.limits.password, "mật khẩu của tệp PDF / password of encrypted PDF files");
    if (command == Command::kText) {
      sub->add_flag("-n,--numbered", raw_.numbered, "luôn in số đoạn / paragraph numbers, also off a terminal");
      sub->add_flag("--explain-encoding", job_.explain_encoding,
                    "mỗi đoạn chữ: phông, bảng mã, vì sao / font and encoding of each run, and why");
    }
    sub->add_flag("--timings", job_.timings, "thời gian từng bước / time of each stage");
    add_common(sub);
    return sub;
  }

  void add_copy() {
    CLI::App* copy = app_.add_subcommand("ocr", "bản PDF/A tìm kiếm được từ bản quét / a searchable PDF/A of scans");
    copy->callback([this] { job_.command = Command::kCopy; });
    copy->footer(kCopyExamples);
    add_files(copy);
    copy->add_option("-o,--output", job_.output,
                     "tệp PDF, hoặc thư mục khi có nhiều tệp / the PDF, or a folder for several")
        ->required();
    copy->add_flag("--hocr", job_.hocr, "thêm tệp hOCR bên cạnh / hOCR beside it");
    copy->add_flag("--alto", job_.alto, "thêm tệp ALTO bên cạnh / ALTO beside it");
    copy->add_flag("--force", job_.force, "được ghi đè / may write over a file");
    copy->add_option("--limit", raw_.limits, "giới hạn TÊN=SỐ, ví dụ pages=500 / a limit; an unknown name lists them");
    copy->add_option("--password", job_.limits.password, "mật khẩu của tệp PDF / password of encrypted PDF files");
    add_common(copy);
  }

  void add_doctor() {
    CLI::App* doctor = app_.add_subcommand("doctor", "xem máy có đủ mọi thứ cần / whether all that is needed is there");
    doctor->callback([this] { job_.command = Command::kDoctor; });
    doctor->add_option("--archive", job_.archive, "kiểm tra cả kho này / look at this archive too");
    add_common(doctor);
  }

  void add_convert() {
    CLI::App* sub = app_.add_subcommand("convert", "ghi một bản Unicode, tệp gốc giữ nguyên / write a copy in Unicode");
    sub->callback([this] { job_.command = Command::kConvert; });
    sub->footer(kConvertExamples);
    sub->add_option("FILE", job_.inputs, "một tệp / one file")->required()->expected(1)->check(CLI::ExistingFile);
    sub->add_option("-o,--output", job_.output, "tệp .docx hoặc .txt / a .docx or .txt file")
        ->required()
        ->check([](const std::string& path) {
          const bool known = path.ends_with(".docx") || path.ends_with(".txt");
          return known ? "" : "-o: .docx, .txt";
        });
    sub->add_option("--password", job_.limits.password, "mật khẩu của tệp PDF / password of encrypted PDF files");
    add_common(sub);
  }

  void add_files(CLI::App* sub) {
    sub->add_option("FILE", job_.inputs, "tệp, thư mục, hoặc - / files, folders, or - for standard input")->required();
  }

  void add_common(CLI::App* sub) {
    sub->add_option("--lang", raw_.language, "ngôn ngữ: vi, en / language")->check(names_of(kLanguages));
    sub->add_option("--rules", job_.rules, "thư mục quy tắc / folder of rules");
  }

  void add_rules() {
    CLI::App* rules = app_.add_subcommand("rules", "quy tắc nhận dạng số / the rules");
    rules->require_subcommand(1);
    rules->footer(kRulesExamples);
    CLI::App* list = rules->add_subcommand("list", "liệt kê quy tắc / list the rules");
    list->callback([this] { job_.command = Command::kRulesList; });
    add_common(list);
    CLI::App* test = rules->add_subcommand("test", "chạy các ví dụ trong quy tắc / run the examples inside the rules");
    test->callback([this] { job_.command = Command::kRulesTest; });
    add_common(test);
    CLI::App* make = rules->add_subcommand("new", "tạo quy tắc từ một câu / make a rule from a sentence");
    make->callback([this] { job_.command = Command::kRulesNew; });
    add_common(make);
    CLI::App* coverage =
        rules->add_subcommand("coverage", "số chưa có quy tắc, quy tắc không dùng / what the rules miss");
    coverage->callback([this] { job_.command = Command::kRulesCoverage; });
    add_files(coverage);
    add_common(coverage);
    CLI::App* explain = rules->add_subcommand("explain", "vì sao một số có loại ấy / why a number has its class");
    explain->callback([this] { job_.command = Command::kRulesExplain; });
    add_files(explain);
    explain->add_option("--number", job_.number, "số thứ mấy, từ 0 / which number, from 0, as in the records")
        ->required()
        ->check(CLI::Range(0, std::numeric_limits<int>::max()));
    add_common(explain);
  }

  void add_completion() {
    CLI::App* completion = app_.add_subcommand("completion", "in tệp gợi ý lệnh / print the shell's completion");
    completion->add_option("SHELL", raw_.shell, "bash, zsh, fish")->required()->check(names_of(kShells));
    completion->footer(kCompletionExamples);
  }

  CLI::App app_;
  Job job_;
  Raw raw_;
  bool version_wanted_ = false;
};

OutputFormat format_of(const Raw& raw, const Job& job) {
  if (!raw.format.empty()) return kFormats.at(raw.format);
  if (job.output.ends_with(".csv")) return OutputFormat::kCsv;
  if (job.output.ends_with(".jsonl")) return OutputFormat::kJsonl;
  if (job.output.ends_with(".html") || job.output.ends_with(".htm")) return OutputFormat::kHtml;
  return OutputFormat::kText;
}

// Fills in what the options and the terminal settle together. Empty, or what
// is wrong.
std::string complete(Job& job, const Raw& raw, const TerminalFacts& terminal) {
  job.language = kLanguages.at(raw.language);
  if (job.command != Command::kText) job.format = format_of(raw, job);
  const Colour colour = kColours.at(raw.colour);
  const bool fits = terminal.out_is_terminal && !terminal.no_color && job.output.empty();
  job.colour = colour == Colour::kAlways || (colour == Colour::kAuto && fits);
  job.numbered = raw.numbered || (terminal.out_is_terminal && job.output.empty());
  job.progress = terminal.err_is_terminal;
  job.width = terminal.width;
  for (const std::string& limit : raw.limits) {
    const std::string fault = set_limit(job, limit);
    if (!fault.empty()) return "--limit: " + fault;
    // What a worker may spend decides whether a document is read, not what is read.
    if (job.command == Command::kReprocess && is_worker_limit(limit)) continue;
    job.options += (job.options.empty() ? "" : " ") + limit;
  }
  return "";
}

// The innermost command that the arguments reached.
const CLI::App& reached(const CLI::App& app) {
  const auto subs = app.get_subcommands();
  return subs.empty() ? app : reached(*subs.front());
}

std::string command_of(const CLI::App& app) {
  const auto subs = app.get_subcommands();
  return subs.empty() ? app.get_name() : app.get_name() + " " + command_of(*subs.front());
}

// CLI11 says of a mistyped command only that some command is missing.
std::string fault_of(const CLI::App& app, const CLI::ParseError& fault) {
  const std::vector<std::string> unknown = reached(app).remaining();
  const bool missing = dynamic_cast<const CLI::RequiredError*>(&fault) != nullptr;
  return missing && !unknown.empty() ? "không có lệnh hay tùy chọn / unknown: " + unknown.front() : fault.what();
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

int wrong_usage(std::ostream& err, const CLI::App& app, const std::string& fault) {
  err << "luyke: " << one_line(fault) << "; xem / see: " << command_of(app) << " --help" << std::endl;
  return pipeline::kWrongUsage;
}

void collect(const CLI::App& app, const std::string& command, std::vector<std::string>& names) {
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back(command + "--" + name);
    for (const std::string& name : option->get_snames()) names.push_back(command + "-" + name);
  }
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
    collect(*sub, command + sub->get_name() + " ", names);
  }
}

}  // namespace

Request read_arguments(const std::vector<std::string>& arguments, const TerminalFacts& terminal, std::ostream& out,
                       std::ostream& err) {
  Parser parser;
  CLI::App& app = parser.app();
  Request request;
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    out << app.help() << std::flush;
    request.exit_code = pipeline::kDone;
    return request;
  } catch (const CLI::ParseError& fault) {
    if (parser.version_wanted()) {
      request.job.command = Command::kVersion;
      return request;
    }
    request.exit_code = wrong_usage(err, app, fault_of(app, fault));
    return request;
  }
  if (!parser.raw().shell.empty()) {
    out << kShells.at(parser.raw().shell) << std::flush;
    request.exit_code = pipeline::kDone;
    return request;
  }
  request.job = parser.job();
  const std::string fault = complete(request.job, parser.raw(), terminal);
  if (!fault.empty()) request.exit_code = wrong_usage(err, app, fault);
  return request;
}

std::vector<std::string> option_names() {
  Parser parser;
  std::vector<std::string> names;
  collect(parser.app(), "", names);
  return names;
}

}  // namespace luyke::cli
