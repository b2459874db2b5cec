#include "intake/ooxml/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <climits>
#include <exception>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace luyke::intake {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

struct ContextCloser {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

}  // namespace

// One run of the parser. Names and namespace addresses are interned by libxml2
// for the length of a run, so that equal pointers mean equal names: a small
// cache by pointer spares nearly all comparisons of strings.
class XmlSession {
 public:
  XmlSession(const std::string& part, std::uint32_t depth_limit, XmlHandler& handler)
      : part_(part), depth_limit_(depth_limit), handler_(handler) {
    open_.reserve(64);
  }

  base::Result<bool> run(std::string_view bytes);

  Namespace space_of(const xmlChar* uri) const {
    if (uri == last_uri_) return last_space_;
    last_uri_ = uri;
    last_space_ = find_namespace(view(uri));
    return last_space_;
  }

  Namespace space_of_prefix(std::string_view prefix) const {
    for (auto it = prefixes_.rbegin(); it != prefixes_.rend(); ++it) {
      if (view(it->prefix) == prefix) return find_namespace(view(it->uri));
    }
    return Namespace::kOther;
  }

 private:
  struct Known {
    const xmlChar* local = nullptr;
    const xmlChar* uri = nullptr;
    Name name = Name::kOther;
  };
  struct Prefix {
    const xmlChar* prefix;
    const xmlChar* uri;
    std::size_t depth;
  };

  Name name_of(const xmlChar* local, const xmlChar* uri) {
    const auto hash = reinterpret_cast<std::uintptr_t>(local) >> 3 ^ reinterpret_cast<std::uintptr_t>(uri) >> 5;
    Known& known = known_[hash % known_.size()];
    if (known.local != local || known.uri != uri) known = {local, uri, find_name(space_of(uri), view(local))};
    return known.name;
  }

  void stop(base::Error error) {
    if (!error_) {
      error.place = part_;
      error_ = std::move(error);
    }
    xmlStopParser(context_.get());
  }

  // No exception may travel through the frames of libxml2.
  template <typename Action>
  void guarded(Action action) {
    if (error_) return;
    try {
      action();
    } catch (const std::exception& exception) {
      stop({base::ErrorCode::kTooLarge, "", "", std::string("not enough memory: ") + exception.what()});
      return;
    }
    if (handler_.failure()) stop(*handler_.failure());
  }

  void start(const xmlChar* local, const xmlChar* uri, int namespace_count, const xmlChar** namespaces,
             int attribute_count, const xmlChar** attributes);
  void end();
  void note_fault(const xmlError& fault);

  static XmlSession& of(void* data) { return *static_cast<XmlSession*>(data); }
  static xmlSAXHandler sax_table();

  const std::string& part_;
  std::uint32_t depth_limit_;
  XmlHandler& handler_;
  std::unique_ptr<xmlParserCtxt, ContextCloser> context_;
  std::optional<base::Error> error_;
  std::optional<base::Error> fault_;  // the first breach of XML; later ones follow from it
  std::vector<Name> open_;
  std::vector<Prefix> prefixes_;
  std::array<Known, 256> known_;
  mutable const xmlChar* last_uri_ = nullptr;
  mutable Namespace last_space_ = Namespace::kNone;
};

void XmlSession::start(const xmlChar* local, const xmlChar* uri, int namespace_count, const xmlChar** namespaces,
                       int attribute_count, const xmlChar** attributes) {
  if (open_.size() >= depth_limit_) {
    stop({base::ErrorCode::kTooLarge, "", "", "elements nest deeper than " + std::to_string(depth_limit_)});
    return;
  }
  XmlElement element;
  element.name = name_of(local, uri);
  open_.push_back(element.name);
  for (int i = 0; i < namespace_count; ++i) {
    prefixes_.push_back({namespaces[2 * i], namespaces[2 * i + 1], open_.size()});
  }
  element.session_ = this;
  element.uri_ = uri;
  element.attributes_ = attributes;
  element.attribute_count_ = attribute_count;
  handler_.start(element);
}

void XmlSession::end() {
  const Name name = open_.back();
  while (!prefixes_.empty() && prefixes_.back().depth == open_.size()) prefixes_.pop_back();
  open_.pop_back();
  handler_.end(name);
}

xmlSAXHandler XmlSession::sax_table() {
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = [](void* data, const xmlChar* local, const xmlChar*, const xmlChar* uri, int namespace_count,
                          const xmlChar** namespaces, int attribute_count, int, const xmlChar** attributes) {
    XmlSession& session = of(data);
    session.guarded([&] { session.start(local, uri, namespace_count, namespaces, attribute_count, attributes); });
  };
  sax.endElementNs = [](void* data, const xmlChar*, const xmlChar*, const xmlChar*) {
    of(data).guarded([&] { of(data).end(); });
  };
  sax.characters = [](void* data, const xmlChar* text, int size) {
    const std::string_view piece(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
    of(data).guarded([&] { of(data).handler_.text(piece); });
  };
  sax.cdataBlock = sax.characters;
  sax.ignorableWhitespace = sax.characters;
  // A DTD is the only door to entities and outside files, and OOXML forbids it.
  sax.internalSubset = [](void* data, const xmlChar*, const xmlChar*, const xmlChar*) {
    of(data).stop({base::ErrorCode::kDamaged, "", "", "has a document type declaration, which is not allowed"});
  };
  sax.serror = [](void* data, xmlErrorPtr fault) { of(data).guarded([&] { of(data).note_fault(*fault); }); };
  return sax;
}

void XmlSession::note_fault(const xmlError& fault) {
  if (fault_ || fault.level != XML_ERR_FATAL) return;
  std::string reason = fault.message == nullptr ? "" : fault.message;
  // The reason can quote the text, line breaks and all.
  std::replace(reason.begin(), reason.end(), '\n', ' ');
  while (!reason.empty() && reason.back() == ' ') reason.pop_back();
  fault_ =
      base::Error{base::ErrorCode::kDamaged, "", part_,
                  "not well-formed XML at line " + std::to_string(fault.line) + (reason.empty() ? "" : ": " + reason)};
}

base::Result<bool> XmlSession::run(std::string_view bytes) {
  if (bytes.empty()) return base::Error{base::ErrorCode::kDamaged, "", part_, "empty"};
  if (bytes.size() > INT_MAX) return base::Error{base::ErrorCode::kTooLarge, "", part_, "larger than 2 GiB"};
  xmlSAXHandler sax = sax_table();
  context_.reset(xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())));
  if (!context_) return base::Error{base::ErrorCode::kTooLarge, "", part_, "not enough memory"};
  // NOENT resolves the five entities of XML inside attributes; there can be no
  // others. HUGE lifts limits that stand here in Limits.
  xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_HUGE | XML_PARSE_NOCDATA);
  *context_->sax = sax;
  context_->userData = this;
  xmlParseDocument(context_.get());
  if (error_) return *error_;
  if (fault_) return *fault_;
  if (context_->wellFormed == 0) return base::Error{base::ErrorCode::kDamaged, "", part_, "not well-formed XML"};
  return true;
}

std::optional<std::string_view> XmlElement::attribute(std::string_view local_name) const {
  for (int i = 0; i < attribute_count_; ++i) {
    const unsigned char** a = attributes_ + 5 * i;
    if (a[2] != uri_ && a[2] != nullptr) continue;
    if (view(a[0]) == local_name)
      return std::string_view(reinterpret_cast<const char*>(a[3]), static_cast<std::size_t>(a[4] - a[3]));
  }
  return std::nullopt;
}

std::optional<std::string_view> XmlElement::attribute(Namespace space, std::string_view local_name) const {
  for (int i = 0; i < attribute_count_; ++i) {
    const unsigned char** a = attributes_ + 5 * i;
    if (view(a[0]) != local_name || session_->space_of(a[2]) != space) continue;
    return std::string_view(reinterpret_cast<const char*>(a[3]), static_cast<std::size_t>(a[4] - a[3]));
  }
  return std::nullopt;
}

Namespace XmlElement::prefix(std::string_view prefix) const { return session_->space_of_prefix(prefix); }

base::Result<bool> parse_xml(const std::string& part, std::string_view bytes, std::uint32_t depth_limit,
                             XmlHandler& handler) {
  static std::once_flag once;
  std::call_once(once, [] { xmlInitParser(); });
  return XmlSession(part, depth_limit, handler).run(bytes);
}

}  // namespace luyke::intake
