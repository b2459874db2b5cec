#include <gtest/gtest.h>

#include "archive/record.h"
#include "tests/archive/samples.h"

namespace luyke::archive {
namespace {

TEST(Packed, WhatIsPackedComesBack) {
  std::mt19937 random(20231105);
  for (int i = 0; i < 500; ++i) {
    const std::string bytes = pack(random_record(random));
    const auto back = unpack(bytes);
    ASSERT_TRUE(back.ok()) << i;
    // Every field is in the bytes, so that equal bytes are equal records.
    ASSERT_EQ(pack(back.value()), bytes) << i;
  }
}

TEST(Packed, FieldsKeepTheirValues) {
  const Record record = sample_record("Tổng số 12 người");
  const auto back = unpack(pack(record));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->document.sha256, record.document.sha256);
  EXPECT_EQ(back->document.blocks[0].paragraph()->text.printed, "Tổng số 12 người");
  EXPECT_EQ(back->reading.figures[0].value, base::Decimal(12));
  EXPECT_EQ(back->reading.figures[0].section, (std::vector<std::string>{"I", "Việc làm"}));
  EXPECT_EQ(back->reading.numbers[0].number_class, model::NumberClass::kFigure);
  EXPECT_EQ(back->reading.findings[0].relation, 0u);
  EXPECT_EQ(back->reading.metadata.date, base::Date::make(2023, 11, 5));
}

TEST(Packed, ErrorsTravelToo) {
  const auto back = unpack(pack(base::Error{base::ErrorCode::kDamaged, "a.docx", "word/document.xml", "cut off"}));
  ASSERT_FALSE(back.ok());
  EXPECT_EQ(back.error().code, base::ErrorCode::kDamaged);
  EXPECT_EQ(back.error().describe(), "a.docx: word/document.xml: cut off");
}

TEST(Packed, CutBytesAreRefused) {
  std::mt19937 random(7);
  const std::string bytes = pack(random_record(random));
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(unpack(bytes.substr(0, size)).ok()) << size;
  EXPECT_FALSE(unpack(bytes + "x").ok());
}

// A process that read a hostile file may send anything.
TEST(Packed, ChangedBytesNeverHarm) {
  std::mt19937 random(11);
  std::size_t refused = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string bytes = pack(random_record(random));
    for (int change = 0; change < 3; ++change) bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    const auto back = unpack(bytes);
    refused += !back.ok();
    if (!back.ok()) continue;
    EXPECT_TRUE(unpack(pack(back.value())).ok());
  }
  EXPECT_GT(refused, 500u);
}

}  // namespace
}  // namespace luyke::archive
