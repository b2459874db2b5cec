#include "intake/ooxml/relationships.h"

#include <algorithm>
#include <utility>

#include "intake/ooxml/xml.h"

namespace luyke::intake {
namespace {

// "word/" of "word/document.xml".
std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

std::string list_of(const std::string& part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

// The name in the archive of a target written relative to `folder`.
std::string resolve(const std::string& folder, std::string_view target) {
  const std::string path = target.starts_with('/') ? std::string(target) : folder + std::string(target);
  std::vector<std::string_view> steps;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view step = std::string_view(path).substr(begin, end - begin);
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (step != ".." && step != "." && !step.empty()) steps.push_back(step);
    begin = end + 1;
  }
  std::string name;
  for (const std::string_view step : steps) {
    if (!name.empty()) name += '/';
    name += step;
  }
  return name;
}

class RelationshipReader : public XmlHandler {
 public:
  explicit RelationshipReader(std::string folder) : folder_(std::move(folder)) {}

  void start(const XmlElement& element) override {
    if (element.name != Name::kRelationship || element.attribute("TargetMode") == "External") return;
    const std::string_view type = element.attribute("Type").value_or("");
    const std::string_view kind = type.substr(type.rfind('/') + 1);
    found.push_back({std::string(element.attribute("Id").value_or("")), std::string(kind),
                     resolve(folder_, element.attribute("Target").value_or(""))});
  }
  void end(Name) override {}

  std::vector<Relationship> found;

 private:
  std::string folder_;
};

}  // namespace

base::Result<Relationships> Relationships::of(Archive& archive, const std::string& part, const Limits& limits) {
  Relationships relationships;
  const std::string list = list_of(part);
  if (!archive.contains(list)) return relationships;
  const auto bytes = archive.read(list);
  if (!bytes) return bytes.error();
  RelationshipReader reader(folder_of(part));
  const auto parsed = parse_xml(list, bytes.value(), limits.depth, reader);
  if (!parsed) return parsed.error();
  relationships.all_ = std::move(reader.found);
  return relationships;
}

const Relationship* Relationships::of_kind(std::string_view kind) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const auto& r) { return r.kind == kind; });
  return found == all_.end() ? nullptr : &*found;
}

const Relationship* Relationships::with_id(std::string_view id) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const auto& r) { return r.id == id; });
  return found == all_.end() ? nullptr : &*found;
}

}  // namespace luyke::intake
