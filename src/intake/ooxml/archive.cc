#include "intake/ooxml/archive.h"

#include <zip.h>

#include <algorithm>
#include <utility>

namespace luyke::intake {
namespace {

// Below this size no ratio is suspicious: a page of spaces packs very well.
constexpr std::uint64_t kRatioFloor = 1ull << 20;

struct ZipCloser {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct FileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string reason_of(int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  std::string text = zip_error_strerror(&error);
  zip_error_fini(&error);
  return text;
}

}  // namespace

struct Archive::State {
  std::unique_ptr<zip_t, ZipCloser> zip;
  Limits limits;
  std::uint64_t packed_bytes = 0;    // of the whole archive
  std::uint64_t unpacked_bytes = 0;  // of the parts read so far

  std::optional<zip_uint64_t> find(const std::string& name) const {
    zip_int64_t index = zip_name_locate(zip.get(), name.c_str(), 0);
    if (index < 0) index = zip_name_locate(zip.get(), name.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return std::nullopt;
    return static_cast<zip_uint64_t>(index);
  }

  std::optional<base::Error> over_limit(const std::string& name, std::uint64_t size, std::uint64_t packed) const {
    const auto error = [&](const std::string& message) {
      return base::Error{base::ErrorCode::kTooLarge, "", name, message};
    };
    if (size > limits.entry_bytes)
      return error("unpacks to more than " + std::to_string(limits.entry_bytes) + " bytes");
    if (unpacked_bytes + size > limits.unpacked_bytes) {
      return error("the archive unpacks to more than " + std::to_string(limits.unpacked_bytes) + " bytes");
    }
    if (size > kRatioFloor && size / limits.ratio > std::min(packed, packed_bytes)) {
      return error("unpacks to more than " + std::to_string(limits.ratio) + " times its packed size");
    }
    return std::nullopt;
  }

  base::Result<std::string> unpack(const std::string& name, zip_file_t* file, const zip_stat_t& status) {
    std::string part;
    std::uint64_t used = 0;
    // The stated size is only a hint: a hostile archive states what it likes.
    part.resize(status.size + 1);
    for (;;) {
      const zip_int64_t got = zip_fread(file, part.data() + used, part.size() - used);
      if (got < 0) {
        const char* reason = zip_file_strerror(file);
        return base::Error{base::ErrorCode::kDamaged, "", name, std::string("damaged in the archive: ") + reason};
      }
      used += static_cast<std::uint64_t>(got);
      if (got == 0) break;
      if (used < part.size()) continue;
      if (auto error = over_limit(name, used, status.comp_size)) return *std::move(error);
      part.resize(part.size() * 2);
    }
    part.resize(used);
    unpacked_bytes += used;
    return part;
  }
};

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

base::Result<Archive> Archive::open(std::string_view bytes, const Limits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  auto state = std::make_unique<State>();
  state->limits = limits;
  state->packed_bytes = bytes.size();
  if (source != nullptr) {
    state->zip.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!state->zip) zip_source_free(source);
  }
  const std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  if (!state->zip) return base::Error{base::ErrorCode::kDamaged, "", "", "damaged ZIP archive: " + reason};
  const zip_int64_t entries = zip_get_num_entries(state->zip.get(), 0);
  if (entries > static_cast<zip_int64_t>(limits.entries)) {
    return base::Error{base::ErrorCode::kTooLarge, "", "",
                       "the archive has more than " + std::to_string(limits.entries) + " entries"};
  }
  return Archive(std::move(state));
}

bool Archive::contains(const std::string& name) const { return state_->find(name).has_value(); }

base::Result<std::string> Archive::read(const std::string& name) {
  const auto index = state_->find(name);
  if (!index) return base::Error{base::ErrorCode::kNotFound, "", name, "no such part"};
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_stat_index(state_->zip.get(), *index, 0, &status) != 0) {
    return base::Error{base::ErrorCode::kDamaged, "", name, "damaged in the archive"};
  }
  if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE) {
    return base::Error{base::ErrorCode::kEncrypted, "", name, "encrypted"};
  }
  if (auto error = state_->over_limit(name, status.size, status.comp_size)) return *std::move(error);
  const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(state_->zip.get(), *index, 0));
  if (!file) {
    const int code = zip_error_code_zip(zip_get_error(state_->zip.get()));
    return base::Error{base::ErrorCode::kDamaged, "", name, "damaged in the archive: " + reason_of(code)};
  }
  return state_->unpack(name, file.get(), status);
}

}  // namespace luyke::intake
