#pragma once

#include "model/reading.h"

namespace luyke::pipeline {

// Brings every text that a record shows to NFC. Numbers and places stay: they
// hold digits, and point into the text as printed.
void compose(model::Reading& reading);

}  // namespace luyke::pipeline
