#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "intake/ooxml/names.h"

namespace luyke::intake {

class XmlSession;

// One start tag. Valid only during the call that hands it over.
class XmlElement {
 public:
  Name name = Name::kOther;

  // Value of the attribute in the element's own namespace, or in none. Empty is
  // a value; absent is nullopt.
  std::optional<std::string_view> attribute(std::string_view local_name) const;
  // Value of the attribute in another namespace, such as r:id.
  std::optional<std::string_view> attribute(Namespace space, std::string_view local_name) const;
  // The namespace that a prefix stands for here.
  Namespace prefix(std::string_view prefix) const;

 private:
  friend class XmlSession;
  const XmlSession* session_ = nullptr;
  const unsigned char* uri_ = nullptr;
  const unsigned char** attributes_ = nullptr;  // five pointers each, as libxml2 gives them
  int attribute_count_ = 0;
};

// Receives a part in document order. An error given to `fail` stops the parser.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(const XmlElement& element) = 0;
  virtual void end(Name name) = 0;
  // Text may come in pieces.
  virtual void text(std::string_view /*text*/) {}

  void fail(base::Error error) {
    if (!failure_) failure_ = std::move(error);
  }
  const std::optional<base::Error>& failure() const { return failure_; }

 private:
  std::optional<base::Error> failure_;
};

// Streams a part of an office file through the handler. No DTD, no entities
// but the five of XML, no network. Errors: kDamaged with line, kTooLarge when
// elements nest deeper than `depth_limit`, or the handler's own; `place` is
// the part's name.
base::Result<bool> parse_xml(const std::string& part, std::string_view bytes, std::uint32_t depth_limit,
                             XmlHandler& handler);

}  // namespace luyke::intake
