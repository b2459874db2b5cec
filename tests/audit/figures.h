#pragma once

#include <string>
#include <string_view>

#include "model/figure.h"

namespace luyke::audit::testing {

// A figure from a short form of Vietnamese print: "17.540 người", "27,87 tỷ đồng",
// "khoảng 600 người", "-18,74 %", "+5 %" (a change upward), "226 ha". Measured
// units (ha, tấn) are continuous, "%" and "lần" make a percent; a leading "Δ"
// makes a change.
model::Figure figure(std::string_view print);

}  // namespace luyke::audit::testing
