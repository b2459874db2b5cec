#include "cli/archive_options.h"

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
  ingest->footer(kIngestExamples);
  add_reading(ingest);
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
  add(*archive, "dump", Command::kArchiveDump, "in mọi bản ghi / print all records");
  const auto add_with_folder = [&](const char* name, Command command, const char* what) {
    add(*archive, name, command, what)->add_option("DIR", job.inputs, "thư mục / folder")->required()->expected(1);
  };
  add_with_folder("export", Command::kArchiveExport,
                  "kết xuất toàn bộ vào thư mục trống / all of it, into an empty folder");
  add_with_folder("import", Command::kArchiveImport, "dựng kho mới từ bản kết xuất / a new archive from an export");
  add_with_folder("backup", Command::kArchiveBackup, "sao lưu, cả khi đang nạp / a copy, also while others write");
}

}  // namespace luyke::cli
