#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/document.h"
#include "model/figure.h"
#include "model/relation.h"
#include "model/structure.h"
#include "model/table_reading.h"

namespace luyke::model {

struct Signer {
  std::string capacity;  // "KT. GIÁM ĐỐC"
  std::string position;  // "PHÓ GIÁM ĐỐC"
  std::string name;
};

// Fields of the head and foot under Nghị định 30/2020/NĐ-CP, Phụ lục I. What
// the document does not say stays empty.
struct Metadata {
  std::string kind;  // abbreviation of Phụ lục III: "BC", "QĐ"; "CV" for a công văn
  std::string number;
  std::string symbol;  // "BC-SLĐTBXH"
  std::string issuer;
  std::string parent_issuer;
  std::string place;
  std::optional<base::Date> date;
  std::string title;
  std::optional<base::Period> period;
  std::optional<Signer> signer;
  std::vector<std::string> recipients;
  bool draft = false;  // the number or the date is left blank, or it says so
};

// A number in words that stands for the digits beside it: "12 (mười hai)",
// "Bằng chữ: …". Made by extract, compared by audit.
struct SpelledNumber {
  FigureIndex figure = 0;  // the digits
  base::Decimal value;     // of the words
  std::string text;        // the words as printed
  Place place;
};

// What is known of one document. Stages add to it and never take away.
struct Reading {
  std::vector<NumberToken> numbers;
  std::vector<Figure> figures;  // in the order of their first token
  std::vector<SpelledNumber> spelled;
  std::vector<Section> sections;
  std::vector<Sentence> sentences;
  std::vector<TableReading> tables;
  std::vector<Relation> relations;
  std::vector<Finding> findings;
  Metadata metadata;
  std::vector<Note> notes;
};

}  // namespace luyke::model
