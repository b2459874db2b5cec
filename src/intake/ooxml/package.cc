#include "intake/ooxml/package.h"

#include <array>
#include <utility>

#include "intake/ooxml/relationships.h"
#include "intake/ooxml/xml.h"

namespace luyke::intake {
namespace {

using namespace std::string_view_literals;

const std::string kContentTypes = "[Content_Types].xml";

struct UsualPart {
  const char* part;
  PackageKind kind;
};
constexpr std::array kUsualParts = {
    UsualPart{"word/document.xml", PackageKind::kWord},
    UsualPart{"xl/workbook.xml", PackageKind::kWorkbook},
    UsualPart{"xl/workbook.bin", PackageKind::kBinaryWorkbook},
    UsualPart{"ppt/presentation.xml", PackageKind::kPresentation},
};

struct TypeWord {
  std::string_view word;
  PackageKind kind;
};
// In this order: the binary form has the words of the other in its type too.
constexpr std::array kTypeWords = {
    TypeWord{"ms-excel.sheet.binary"sv, PackageKind::kBinaryWorkbook},
    TypeWord{"spreadsheetml"sv, PackageKind::kWorkbook},
    TypeWord{"ms-excel"sv, PackageKind::kWorkbook},
    TypeWord{"presentationml"sv, PackageKind::kPresentation},
    TypeWord{"ms-powerpoint"sv, PackageKind::kPresentation},
    TypeWord{"wordprocessingml"sv, PackageKind::kWord},
    TypeWord{"ms-word"sv, PackageKind::kWord},
};

class ContentTypeReader : public XmlHandler {
 public:
  explicit ContentTypeReader(std::string part) : part_('/' + std::move(part)) {}

  void start(const XmlElement& element) override {
    if (element.name != Name::kContentType || element.attribute("PartName") != part_) return;
    const std::string_view type = element.attribute("ContentType").value_or("");
    for (const TypeWord& each : kTypeWords) {
      if (type.find(each.word) == std::string_view::npos) continue;
      kind = each.kind;
      return;
    }
  }
  void end(Name) override {}

  PackageKind kind = PackageKind::kUnknown;

 private:
  std::string part_;
};

PackageKind usual_kind(std::string_view part) {
  for (const UsualPart& usual : kUsualParts) {
    if (part == usual.part) return usual.kind;
  }
  return PackageKind::kUnknown;
}

PackageKind declared_kind(Archive& archive, const std::string& part, const Limits& limits) {
  const auto bytes = archive.contains(kContentTypes) ? archive.read(kContentTypes) : base::Result<std::string>("");
  if (!bytes || bytes->empty()) return PackageKind::kUnknown;
  ContentTypeReader reader(part);
  // Damage after the line that was looked for does not matter here.
  (void)parse_xml(kContentTypes, bytes.value(), limits.depth, reader).ok();
  return reader.kind;
}

}  // namespace

base::Result<Package> look_into(Archive& archive, const Limits& limits) {
  const auto links = Relationships::of(archive, "", limits);
  if (!links && links.error().code != base::ErrorCode::kDamaged) return links.error();
  const Relationship* main = links ? links->of_kind("officeDocument") : nullptr;
  if (main != nullptr && archive.contains(main->part)) {
    PackageKind kind = usual_kind(main->part);
    if (kind == PackageKind::kUnknown) kind = declared_kind(archive, main->part, limits);
    return Package{kind, main->part};
  }
  for (const UsualPart& usual : kUsualParts) {
    if (archive.contains(usual.part)) return Package{usual.kind, usual.part};
  }
  const bool open_document = archive.contains("mimetype") && archive.contains("content.xml");
  return Package{open_document ? PackageKind::kOpenDocument : PackageKind::kUnknown, ""};
}

}  // namespace luyke::intake
