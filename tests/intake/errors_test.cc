#include <gtest/gtest.h>
#include <zip.h>

#include "intake/intake.h"
#include "tests/intake/package.h"

namespace luyke::intake::test {
namespace {

using namespace std::string_literals;

std::string message_of(const std::string& bytes, const std::string& path = "report.docx", const Limits& limits = {}) {
  const auto document = read(path, bytes, limits);
  if (document) return "no error";
  EXPECT_EQ(document.error().file, path);
  return std::string(base::name_of(document.error().code)) + ": " + document.error().describe();
}

// A name as compound files store it.
std::string wide(const std::string& text) {
  std::string out;
  for (const char c : text) out += c + "\0"s;
  return out + "\0\0"s;
}

// An archive with one packed part, encrypted when there is a password.
std::string packed(const std::string& name, const std::string& content, const char* password = nullptr) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  zip_source_keep(target);
  zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
  const zip_int64_t index = zip_file_add(archive, name.c_str(), source, 0);
  if (password != nullptr) {
    zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
  }
  EXPECT_EQ(zip_close(archive), 0);
  zip_stat_t status;
  zip_source_stat(target, &status);
  std::string bytes(status.size, '\0');
  zip_source_open(target);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

const std::string kCompound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"s;

TEST(Errors, TheBytesSayWhatTheFileIs) {
  EXPECT_EQ(message_of(""), "damaged: report.docx: empty file");
  EXPECT_EQ(message_of("Báo cáo"), "unknown_format: report.docx: not a ZIP archive: the bytes are plain text");
  EXPECT_EQ(message_of("%PDF-1.7\n"), "unknown_format: report.docx: not a ZIP archive: the bytes are a PDF file");
  EXPECT_EQ(message_of("%PDF-1.7\n", "a.pdf"), "unknown_format: a.pdf: a PDF file is not read yet");
  EXPECT_EQ(message_of("junk\x01%PDF-1.7\n", "a.pdf"), "unknown_format: a.pdf: a PDF file is not read yet");
  EXPECT_EQ(message_of("\x89PNG\r\n\x1a\n", "a.png"), "unknown_format: a.png: a PNG image is not read yet");
  EXPECT_EQ(message_of("\xff\xd8\xff\xe0", "a.txt"), "unknown_format: a.txt: a JPEG image is not read yet");
  EXPECT_EQ(message_of("{\\rtf1 x}", "a.rtf"), "unknown_format: a.rtf: an RTF file is not read yet");
  EXPECT_EQ(message_of("<!DOCTYPE html><p>1", "a.html"), "unknown_format: a.html: an HTML page is not read yet");
  EXPECT_EQ(message_of("\x01\x02\x03", "a.bin"), "unknown_format: a.bin: of no format that can be read");
  EXPECT_EQ(message_of("\xff\xfe\x41\x00"s),
            "unknown_format: report.docx: not a ZIP archive: the bytes are UTF-16 text");
  EXPECT_EQ(
      message_of("PK\x03\x04" + std::string(26, 'x') + "mimetypeapplication/vnd.oasis.opendocument.text", "a.odt"),
      "unknown_format: a.odt: an OpenDocument text (.odt) is not read yet");
}

TEST(Errors, CompoundFilesAreToldApart) {
  EXPECT_EQ(message_of(kCompound + wide("EncryptedPackage")), "encrypted: report.docx: encrypted: it needs a password");
  EXPECT_EQ(message_of(kCompound + wide("WordDocument")),
            "unknown_format: report.docx: not a ZIP archive: the bytes are an old Word file (.doc)");
  EXPECT_EQ(message_of(kCompound + wide("WordDocument"), "a.doc"),
            "unknown_format: a.doc: an old Word file (.doc) is not read yet");
  EXPECT_EQ(message_of(kCompound + wide("Workbook"), "a.xls"),
            "unknown_format: a.xls: an old Excel file (.xls) is not read yet");
  EXPECT_EQ(message_of(kCompound, "a.msg"), "unknown_format: a.msg: a compound file (OLE2) is not read yet");
}

TEST(Errors, OtherPackagesAreNamed) {
  EXPECT_EQ(message_of(zip({{"a.txt", "x"}})), "unknown_format: report.docx: no word/document.xml");
  EXPECT_EQ(message_of(zip({{"ppt/presentation.xml", "x"}}), "a.pptx"),
            "unknown_format: a.pptx: a PowerPoint presentation is not read yet");
  EXPECT_EQ(message_of(zip({{"mimetype", "x"}, {"content.xml", "x"}}), "a.odt"),
            "unknown_format: a.odt: an OpenDocument file is not read yet");
}

TEST(Errors, DamagedArchivesAndPartsAreNamed) {
  const std::string whole = Package(p("1")).bytes();
  EXPECT_EQ(message_of(whole.substr(0, whole.size() / 2)),
            "damaged: report.docx: damaged ZIP archive: Not a zip archive");
  std::string flipped = whole;
  flipped[flipped.find("<w:t ") + 1] = 'x';
  EXPECT_EQ(message_of(flipped), "damaged: report.docx: word/document.xml: damaged in the archive: CRC error");
  EXPECT_EQ(message_of(packed("word/document.xml", "<w/>", "secret")),
            "encrypted: report.docx: word/document.xml: encrypted");
}

TEST(Errors, BrokenXmlNamesItsLine) {
  EXPECT_EQ(message_of(Package("<?xml version=\"1.0\"?>\n<a>\n<b></a>").bytes()),
            "damaged: report.docx: word/document.xml: not well-formed XML at line 3: Opening and ending tag mismatch: "
            "b line 3 and a");
  EXPECT_EQ(message_of(zip({{"word/document.xml", ""}})), "damaged: report.docx: word/document.xml: empty");
}

TEST(Errors, DocumentTypesAreRefused) {
  EXPECT_EQ(message_of(Package("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").bytes()),
            "damaged: report.docx: word/document.xml: has a document type declaration, which is not allowed");
}

TEST(Errors, LimitsAreNamed) {
  const std::string report =
      Package(p("1") + p("2") + "<w:tbl><w:tr><w:tc>" + p("3") + "</w:tc><w:tc>" + p("4") + "</w:tc></w:tr></w:tbl>")
          .bytes();
  const auto with = [&](auto set) {
    Limits limits;
    set(limits);
    return message_of(report, "report.docx", limits);
  };
  EXPECT_EQ(with([](Limits& l) { l.file_bytes = 10; }), "too_large: report.docx: larger than 10 bytes");
  EXPECT_EQ(with([](Limits& l) { l.entries = 2; }), "too_large: report.docx: the archive has more than 2 entries");
  EXPECT_EQ(with([](Limits& l) { l.entry_bytes = 500; }),
            "too_large: report.docx: word/document.xml: unpacks to more than 500 bytes");
  EXPECT_EQ(with([](Limits& l) { l.unpacked_bytes = 500; }),
            "too_large: report.docx: word/document.xml: the archive unpacks to more than 500 bytes");
  EXPECT_EQ(with([](Limits& l) { l.depth = 5; }),
            "too_large: report.docx: word/document.xml: elements nest deeper than 5");
  EXPECT_EQ(with([](Limits& l) { l.blocks = 1; }), "too_large: report.docx: word/document.xml: more than 1 blocks");
  EXPECT_EQ(with([](Limits& l) { l.cells = 1; }), "too_large: report.docx: word/document.xml: more than 1 cells");
}

TEST(Errors, ABombIsNotUnpacked) {
  EXPECT_EQ(message_of(packed("word/document.xml", std::string(8 << 20, ' '))),
            "too_large: report.docx: word/document.xml: unpacks to more than 300 times its packed size");
}

TEST(Errors, DamageBesideTheBodyIsANote) {
  EXPECT_EQ(
      read_and_show(Package(p("1", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"))
                        .with("styles", "<oops")
                        .with("numbering", "<?xml version=\"1.0\"?><a>")
                        .bytes()),
      "p \"1\"\n"
      "note part_not_read: word/styles.xml: not well-formed XML at line 1: error parsing attribute name\n"
      "note part_not_read: word/numbering.xml: not well-formed XML at line 1: Premature end of data in tag a line 1\n");
  EXPECT_EQ(read_and_show(Package("<w:p><w:r><w:footnoteReference w:id=\"4\"/><w:t>1</w:t></w:r></w:p>").bytes()),
            "p \"1\"\nnote note_missing: a footnote or endnote that the text refers to is not in the file\n");
}

TEST(Errors, IllPlacedElementsLoseNoText) {
  EXPECT_EQ(read_and_show(Package("<w:r><w:t>1</w:t></w:r><w:tc>" + p("2") +
                                  "</w:tc><w:p><w:p><w:r><w:t>3</w:t></w:r></w:p></w:p><w:tr/>")
                              .bytes()),
            "p \"1\"\np \"2\"\np \"3\"\n");
}

TEST(Errors, FilesThatAreNotThereAreNamed) {
  const auto document = read_file("/nowhere/report.docx");
  ASSERT_FALSE(document.ok());
  EXPECT_EQ(document.error().describe(), "/nowhere/report.docx: no such file");
}

}  // namespace
}  // namespace luyke::intake::test
