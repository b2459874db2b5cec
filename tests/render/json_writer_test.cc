#include "render/json_writer.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

namespace luyke::render {
namespace {

template <typename Value>
std::string written(const Value& value) {
  std::string text;
  JsonWriter(text).value(value);
  return text;
}

TEST(JsonWriter, KeepsTheOrderOfMembersAndPartsThem) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.member("a", std::vector<int>{1, -2});
  json.key("b");
  json.begin_object();
  json.end_object();
  json.member("c", std::optional<int>());
  json.text_or_null("d", "");
  json.member("e", true);
  json.end_object();
  json.end_line();
  json.begin_array();
  json.end_array();
  EXPECT_EQ(text, "{\"a\":[1,-2],\"b\":{},\"c\":null,\"d\":null,\"e\":true}\n[]");
}

TEST(JsonWriter, EveryByteOfATextReadsBack) {
  std::string all;
  for (int c = 0; c < 128; ++c) all += static_cast<char>(c);
  all += "lũy kế €𝟙";
  EXPECT_EQ(nlohmann::json::parse(written(all)).get<std::string>(), all);
}

TEST(JsonWriter, StrayBytesBecomeTheReplacementCharacter) {
  EXPECT_EQ(written("a\xFF\xE1z\uFFFD"), "\"a\uFFFD\uFFFDz\uFFFD\"");
}

TEST(JsonWriter, RealsHaveAPointAndNoExponent) {
  EXPECT_EQ(written(1.0), "1.0");
  EXPECT_EQ(written(0.0001), "0.0001");
  EXPECT_EQ(written(0.9123), "0.9123");
  EXPECT_EQ(written(std::numeric_limits<double>::quiet_NaN()), "null");
}

}  // namespace
}  // namespace luyke::render
