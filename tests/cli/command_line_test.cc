#include "cli/command_line.h"

#include <gtest/gtest.h>

#include <sstream>

namespace luyke::cli {
namespace {

using pipeline::Command;
using pipeline::OutputFormat;

struct Parsed {
  Request request;
  std::string out;
  std::string err;
};

Parsed parse(const std::vector<std::string>& arguments, const TerminalFacts& terminal = {}) {
  std::ostringstream out;
  std::ostringstream err;
  Request request = read_arguments(arguments, terminal, out, err);
  return {std::move(request), out.str(), err.str()};
}

TEST(CommandLine, FillsTheJob) {
  const Parsed parsed = parse({"audit", "a b.docx", "thư mục/", "--format", "jsonl", "--lang", "en", "-o", "x.txt",
                               "-j", "3", "--limit", "entries=5", "--limit", "ratio=7", "--timings", "--rules", "r"});
  ASSERT_FALSE(parsed.request.exit_code) << parsed.err;
  const pipeline::Job& job = parsed.request.job;
  EXPECT_EQ(job.command, Command::kAudit);
  EXPECT_EQ(job.inputs, (std::vector<std::string>{"a b.docx", "thư mục/"}));
  EXPECT_EQ(job.format, OutputFormat::kJsonl);
  EXPECT_EQ(job.language, render::Language::kEnglish);
  EXPECT_EQ(job.output, "x.txt");
  EXPECT_EQ(job.jobs, 3u);
  EXPECT_EQ(job.limits.entries, 5u);
  EXPECT_EQ(job.limits.ratio, 7u);
  EXPECT_TRUE(job.timings);
  EXPECT_EQ(job.rules, "r");
}

TEST(CommandLine, EachCommandReachesItsJob) {
  EXPECT_EQ(parse({"extract", "-"}).request.job.command, Command::kExtract);
  EXPECT_EQ(parse({"extract", "-"}).request.job.inputs, std::vector<std::string>{"-"});
  EXPECT_EQ(parse({"text", "a"}).request.job.command, Command::kText);
  EXPECT_EQ(parse({"rules", "list"}).request.job.command, Command::kRulesList);
  EXPECT_EQ(parse({"rules", "test", "--rules", "r"}).request.job.command, Command::kRulesTest);
  EXPECT_EQ(parse({"--version"}).request.job.command, Command::kVersion);
}

TEST(CommandLine, AuditTakesThePeriodOfAnArchive) {
  const pipeline::Job job = parse({"audit", "--archive", "kho", "--period", "2023-11", "-o", "ra"}).request.job;
  EXPECT_EQ(job.command, Command::kAudit);
  EXPECT_EQ(job.archive, "kho");
  ASSERT_TRUE(job.period);
  EXPECT_EQ(job.period->from, base::Date::make(2023, 11, 1));
  EXPECT_EQ(job.period->to, base::Date::make(2023, 11, 30));
}

TEST(CommandLine, ArchiveCommandsFillTheJob) {
  const pipeline::Job ingest =
      parse({"ingest", "a", "b", "--archive", "kho", "-j", "2", "--limit", "seconds=7", "--limit", "pages=9"})
          .request.job;
  EXPECT_EQ(ingest.command, Command::kIngest);
  EXPECT_EQ(ingest.inputs, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(ingest.archive, "kho");
  EXPECT_EQ(ingest.jobs, 2u);
  EXPECT_EQ(ingest.worker_limits.seconds, 7u);
  EXPECT_EQ(ingest.limits.pages, 9u);
  EXPECT_EQ(ingest.options, "seconds=7 pages=9");
  const pipeline::Job reprocess = parse({"reprocess", "--archive", "k", "--limit", "seconds=7", "--limit", "pages=9",
                                         "--all", "-v", "--format", "jsonl"})
                                      .request.job;
  EXPECT_EQ(reprocess.command, Command::kReprocess);
  EXPECT_EQ(reprocess.worker_limits.seconds, 7u);
  EXPECT_EQ(reprocess.options, "pages=9");  // a worker's time does not change what is read
  EXPECT_TRUE(reprocess.reread_all);
  EXPECT_TRUE(reprocess.verbose);
  EXPECT_EQ(reprocess.format, pipeline::OutputFormat::kJsonl);
  EXPECT_EQ(parse({"quarantine", "list", "--archive", "k"}).request.job.command, Command::kQuarantineList);
  EXPECT_EQ(parse({"quarantine", "retry", "--archive", "k"}).request.job.command, Command::kQuarantineRetry);
  EXPECT_EQ(parse({"archive", "verify", "--archive", "k"}).request.job.command, Command::kArchiveVerify);
  EXPECT_EQ(parse({"archive", "dump", "--archive", "k"}).request.job.command, Command::kArchiveDump);
  EXPECT_EQ(parse({"archive", "import", "d", "--archive", "k"}).request.job.command, Command::kArchiveImport);
  EXPECT_EQ(parse({"archive", "backup", "d", "--archive", "k"}).request.job.command, Command::kArchiveBackup);
  const pipeline::Job exported = parse({"archive", "export", "d", "--archive", "k"}).request.job;
  EXPECT_EQ(exported.command, Command::kArchiveExport);
  EXPECT_EQ(exported.inputs, std::vector<std::string>{"d"});
}

TEST(CommandLine, SearchFillsItsQuery) {
  const pipeline::Job job = parse({"search", "tuyển sinh", "--archive", "k", "--kind", "BC", "--from", "2023-02",
                                   "--to", "05/11/2024", "--least", "1.5", "--count", "3", "-o", "x.csv"})
                                .request.job;
  EXPECT_EQ(job.command, Command::kSearch);
  EXPECT_EQ(job.format, OutputFormat::kCsv);
  EXPECT_EQ(job.query.words, "tuyển sinh");
  EXPECT_EQ(job.query.kind, "BC");
  EXPECT_EQ(job.query.from, base::Date::make(2023, 2, 1));
  EXPECT_EQ(job.query.to, base::Date::make(2024, 11, 5));
  EXPECT_EQ(job.query.least, base::Decimal::parse("1.5"));
  EXPECT_EQ(job.query.limit, 3u);
  EXPECT_EQ(parse({"search", "--archive", "k", "--to", "2024-02"}).request.job.query.to, base::Date::make(2024, 2, 29));
  EXPECT_EQ(parse({"search", "--archive", "k", "--to", "2024"}).request.job.query.to, base::Date::make(2024, 12, 31));
  for (const char* day : {"", "2024-13", "31/02/2024", "2024-01-01-01", "x"}) {
    EXPECT_EQ(parse({"search", "--archive", "k", "--from", day}).request.exit_code, pipeline::kWrongUsage) << day;
  }
}

TEST(CommandLine, SeriesAndListsFillTheirQuery) {
  const pipeline::Job series =
      parse({"series", "hộ nghèo", "--archive", "k", "--area", "An Giang", "--chart", "c.svg"}).request.job;
  EXPECT_EQ(series.command, Command::kSeries);
  EXPECT_EQ(series.query.indicator, "hộ nghèo");
  EXPECT_EQ(series.query.area, "An Giang");
  EXPECT_EQ(series.chart, "c.svg");
  EXPECT_EQ(parse({"export", "documents", "--archive", "k"}).request.job.command, Command::kExportDocuments);
  const pipeline::Job figures = parse({"export", "figures", "--archive", "k", "--format", "jsonl"}).request.job;
  EXPECT_EQ(figures.command, Command::kExportFigures);
  EXPECT_EQ(figures.format, OutputFormat::kJsonl);
}

TEST(CommandLine, LimitsOfWorkersBelongToCommandsThatHaveThem) {
  EXPECT_NE(parse({"ingest", "a", "--archive", "k", "--limit", "x=1"}).err.find("cpu_seconds="), std::string::npos);
  EXPECT_EQ(parse({"audit", "a", "--limit", "seconds=7"}).request.exit_code, pipeline::kWrongUsage);
}

TEST(CommandLine, FormatFollowsTheOutput) {
  EXPECT_EQ(parse({"audit", "a", "-o", "x.html"}).request.job.format, OutputFormat::kHtml);
  EXPECT_EQ(parse({"audit", "a", "-o", "x.jsonl"}).request.job.format, OutputFormat::kJsonl);
  EXPECT_EQ(parse({"audit", "a", "-o", "x.html", "--format", "text"}).request.job.format, OutputFormat::kText);
}

TEST(CommandLine, ColourOnlyOnATerminal) {
  TerminalFacts terminal;
  EXPECT_FALSE(parse({"audit", "a"}, terminal).request.job.colour);
  terminal.out_is_terminal = true;
  EXPECT_TRUE(parse({"audit", "a"}, terminal).request.job.colour);
  EXPECT_FALSE(parse({"audit", "a", "--color", "never"}, terminal).request.job.colour);
  EXPECT_FALSE(parse({"audit", "a", "-o", "x"}, terminal).request.job.colour);
  terminal.no_color = true;
  EXPECT_FALSE(parse({"audit", "a"}, terminal).request.job.colour);
  EXPECT_TRUE(parse({"audit", "a", "--color", "always"}, terminal).request.job.colour);
}

struct Fault {
  std::vector<std::string> arguments;
  const char* expected;
};

TEST(CommandLine, WrongUsageIsOneClearLine) {
  const Fault faults[] = {
      {{}, "luyke: A subcommand is required; xem / see: luyke --help\n"},
      {{"audit"}, "luyke: FILE is required; xem / see: luyke audit --help\n"},
      {{"adit", "a"}, "luyke: không có lệnh hay tùy chọn / unknown: adit; xem / see: luyke --help\n"},
      {{"extract", "--frmat"},
       "luyke: không có lệnh hay tùy chọn / unknown: --frmat; xem / see: luyke extract --help\n"},
      {{"audit", "--archive", "kho"}, "luyke: --archive requires --output; xem / see: luyke audit --help\n"},
      {{"audit", "a", "--archive", "kho", "-o", "b"},
       "luyke: FILE excludes --archive; xem / see: luyke audit --help\n"},
      {{"audit", "--archive", "kho", "-o", "b", "--period", "2023-13"},
       "luyke: --period: '2023-13'; xem / see: luyke audit --help\n"},
      {{"audit", "a", "--frmat"},
       "luyke: The following argument was not expected: --frmat; xem / see: luyke audit --help\n"},
      {{"audit", "a", "--format", "xml"},
       "luyke: --format: xml not in {html,jsonl,text}; xem / see: luyke audit --help\n"},
      {{"text", "a", "--format", "html"},
       "luyke: The following argument was not expected: --format; xem / see: luyke text --help\n"},
      {{"audit", "a", "--limit", "entries"},
       "luyke: --limit: NAME=NUMBER expected, not 'entries'; xem / see: luyke audit --help\n"},
      {{"audit", "a", "--limit", "ratio=99999999999"},
       "luyke: --limit: too large: 'ratio=99999999999'; xem / see: luyke audit --help\n"},
      {{"rules"}, "luyke: A subcommand is required; xem / see: luyke rules --help\n"},
      {{"rules", "explain", "a", "--number", "-1"},
       "luyke: --number: Value -1 not in range 0 to 2147483647; xem / see: luyke rules explain --help\n"},
      {{"ingest", "a"}, "luyke: --archive is required; xem / see: luyke ingest --help\n"},
      {{"completion", "csh"}, "luyke: SHELL: csh not in {bash,fish,zsh}; xem / see: luyke completion --help\n"},
  };
  for (const Fault& fault : faults) {
    const Parsed parsed = parse(fault.arguments);
    EXPECT_EQ(parsed.request.exit_code, pipeline::kWrongUsage);
    EXPECT_EQ(parsed.err, fault.expected);
    EXPECT_EQ(parsed.out, "");
  }
}

TEST(CommandLine, UnknownLimitListsThem) {
  const std::string err = parse({"audit", "a", "--limit", "colours=3"}).err;
  EXPECT_TRUE(err.starts_with("luyke: --limit: no limit is called 'colours'; the limits are file_bytes=")) << err;
}

TEST(CommandLine, HelpHasExamples) {
  for (const char* command : {"audit", "extract", "text", "ingest", "reprocess", "search", "series", "export",
                              "quarantine", "archive", "rules", "completion"}) {
    const Parsed parsed = parse({command, "--help"});
    EXPECT_EQ(parsed.request.exit_code, pipeline::kDone);
    EXPECT_NE(parsed.out.find(std::string("\n  luyke ") + command), std::string::npos) << parsed.out;
  }
  EXPECT_NE(parse({"--help"}).out.find("audit"), std::string::npos);
}

TEST(CommandLine, CompletionIsPrinted) {
  EXPECT_NE(parse({"completion", "bash"}).out.find("complete -F _luyke luyke"), std::string::npos);
  EXPECT_TRUE(parse({"completion", "zsh"}).out.starts_with("#compdef luyke"));
  EXPECT_NE(parse({"completion", "fish"}).out.find("complete -c luyke"), std::string::npos);
}

}  // namespace
}  // namespace luyke::cli
